package org.opora.workkind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Deadlines;
import org.opora.inbox.TaskPriority;
import org.opora.inbox.TaskRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rows of {@code work_kind}, remembered for some seconds: every task that arrives asks, and hardly any rule changes. Another
 * node hears of a change within that time.
 */
@Component
class WorkRules implements TaskRules {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Clock clock;

    WorkRules(JdbcClient jdbc, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    private record Known(Map<String, WorkRule> rules, Instant at) {}

    @Override
    public Agreed agreed(UUID municipality, ZoneId zone, String taskKey, int priority, @Nullable Instant due) {
        WorkRule rule = remembered(municipality).getOrDefault(taskKey, WorkRule.NONE);
        TaskPriority urgent = rule.priority();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        Instant day = due(rule, today, zone);
        return new Agreed(
                urgent == null ? priority : urgent.value(), day == null ? due : day, claimBy(rule, today, zone));
    }

    @Override
    public @Nullable Instant claimBy(UUID municipality, ZoneId zone, String taskKey, LocalDate arrived) {
        return claimBy(remembered(municipality).getOrDefault(taskKey, WorkRule.NONE), arrived, zone);
    }

    /** When a task that arrived on that day is due by the rule; null when the rule says nothing. */
    @Nullable
    Instant due(WorkRule rule, LocalDate opened, ZoneId zone) {
        return after(rule.days(), opened, zone);
    }

    /** Until when somebody should have taken a task that arrived on that day; null when nothing is agreed. */
    @Nullable
    Instant claimBy(WorkRule rule, LocalDate opened, ZoneId zone) {
        return after(rule.claimDays(), opened, zone);
    }

    private @Nullable Instant after(@Nullable Integer days, LocalDate opened, ZoneId zone) {
        return days == null
                ? null
                : deadlines.workingDaysFrom(opened, days, zone).toInstant();
    }

    Map<String, WorkRule> of(UUID municipality) {
        return jdbc
                .sql("select task_key, priority, days, claim_days from work_kind where municipality_id = ?")
                .param(municipality)
                .query((row, n) -> Map.entry(row.getString("task_key"), rule(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static WorkRule rule(ResultSet row) throws SQLException {
        Integer priority = row.getObject("priority", Integer.class);
        return new WorkRule(
                priority == null ? null : TaskPriority.of(priority),
                row.getObject("days", Integer.class),
                row.getObject("claim_days", Integer.class));
    }

    void put(UUID municipality, String taskKey, WorkRule rule, UUID by) {
        TaskPriority priority = rule.priority();
        if (rule.isNone()) {
            jdbc.sql("delete from work_kind where municipality_id = ? and task_key = ?")
                    .params(municipality, taskKey)
                    .update();
        } else {
            jdbc.sql(
                            """
                            insert into work_kind (municipality_id, task_key, priority, days, claim_days, changed_by, changed_at)
                            values (:municipality, :key, :priority, :days, :claimDays, :by, :at)
                            on conflict (municipality_id, task_key) do update set priority = excluded.priority,
                                days = excluded.days, claim_days = excluded.claim_days, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                    .param("municipality", municipality)
                    .param("key", taskKey)
                    .param("priority", priority == null ? null : priority.value(), Types.INTEGER)
                    .param("days", rule.days(), Types.INTEGER)
                    .param("claimDays", rule.claimDays(), Types.INTEGER)
                    .param("by", by)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.remove(municipality);
            }
        });
    }

    private Map<String, WorkRule> remembered(UUID municipality) {
        Instant now = clock.instant();
        Known last = known.get(municipality);
        // the clock can be moved back
        if (last == null || Duration.between(last.at(), now).abs().compareTo(REMEMBERED) > 0) {
            last = new Known(of(municipality), now);
            known.put(municipality, last);
        }
        return last.rules();
    }
}
