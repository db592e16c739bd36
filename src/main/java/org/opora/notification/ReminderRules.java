package org.opora.notification;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code reminder_rule}. */
@Component
class ReminderRules {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What holds in a municipality. */
    ReminderRule of(UUID municipality) {
        return jdbc.sql("select early, soon, on_day, late_coordinator, late_head from reminder_rule"
                        + " where municipality_id = ?")
                .param(municipality)
                .query(ReminderRule.class)
                .optional()
                .orElse(ReminderRule.USUAL);
    }

    /** All rules that hold anywhere, each once. */
    List<ReminderRule> inUse() {
        List<ReminderRule> rules = new ArrayList<>(
                jdbc.sql("select distinct early, soon, on_day, late_coordinator, late_head from reminder_rule")
                        .query(ReminderRule.class)
                        .list());
        rules.add(ReminderRule.USUAL);
        return rules;
    }

    /** Keeps the rule of a municipality; the usual one is kept by keeping none. */
    void put(UUID municipality, ReminderRule rule, UUID by) {
        if (rule.equals(ReminderRule.USUAL)) {
            jdbc.sql("delete from reminder_rule where municipality_id = ?")
                    .param(municipality)
                    .update();
            return;
        }
        jdbc.sql(
                        """
                        insert into reminder_rule (municipality_id, early, soon, on_day, late_coordinator, late_head, changed_by, changed_at)
                        values (:municipality, :early, :soon, :onDay, :coordinator, :head, :by, :at)
                        on conflict (municipality_id) do update set early = excluded.early, soon = excluded.soon,
                            on_day = excluded.on_day, late_coordinator = excluded.late_coordinator,
                            late_head = excluded.late_head, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("municipality", municipality)
                .param("early", rule.early(), Types.INTEGER)
                .param("soon", rule.soon(), Types.INTEGER)
                .param("onDay", rule.onDay())
                .param("coordinator", rule.lateCoordinator(), Types.INTEGER)
                .param("head", rule.lateHead(), Types.INTEGER)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
