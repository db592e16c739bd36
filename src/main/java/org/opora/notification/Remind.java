package org.opora.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.opora.account.Role;
import org.opora.calendar.WorkingCalendar;
import org.opora.error.OporaException;
import org.opora.inbox.TaskReminded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the reminders that are due: one statement for each step and zone, whatever the number of tasks and of rules. A reminder
 * is written once, because person, task, step and date are unique; so two nodes may run this side by side.
 */
@Service
public class Remind {

    private static final String IN_OFFICE =
            " and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)";

    private static final String RESPONSIBLE =
            """
            select coalesce(t.assignee, t.expert_id) as account_id where coalesce(t.assignee, t.expert_id) is not null
            union
            select g.account_id from role_grant g
             where t.assignee is null and t.expert_id is null and g.role = upper(t.role)
               and g.municipality_id = t.municipality_id and g.school_id is not distinct from
                   case when upper(t.role) = :director then t.school_id end
            """
                    + IN_OFFICE;

    /** Who stands in for one of them that day hears of it, too. */
    private static final String RESPONSIBLE_OR_SUBSTITUTE = "with r as (" + RESPONSIBLE + ")"
            + """
             select account_id from r
             union
             select s.substitute_id from r join substitution s on s.absent_id = r.account_id
              where t.expert_id is null and s.municipality_id = t.municipality_id and :today between s.valid_from and s.valid_to
                and (s.role is null or s.role = upper(t.role)) and (s.process_key is null or s.process_key = t.process_key)
                and (s.school_id is null or s.school_id = t.school_id)
            """;

    private static final String SUPERIORS =
            "select g.account_id from role_grant g where g.role = :superior and g.municipality_id = t.municipality_id"
                    + IN_OFFICE;

    private static final String WRITE =
            """
            insert into notification (id, account_id, task_id, step, due_day, created_at)
            select gen_random_uuid(), r.account_id, t.id, :step, %s, :now
              from inbox_task t
              left join reminder_rule l on l.municipality_id = t.municipality_id
              join lateral (%s) r on true
              join account a on a.id = r.account_id and a.state = 'ENABLED'
             where t.state = 'OPEN' and %s
            on conflict (account_id, task_id, step, due_day) do nothing
            """;

    private static final String DUE = "t.zone = :zone and t.due_day between :first and :last and ";

    private static final String UNCLAIMED =
            "t.zone = :zone and t.assignee is null and t.claim_by < cast(:now as timestamptz)";

    private static final Map<String, Object> USUAL = Map.of(
            "early", Objects.requireNonNull(ReminderRule.USUAL.early()),
            "soon", Objects.requireNonNull(ReminderRule.USUAL.soon()),
            "on_day", ReminderRule.USUAL.onDay(),
            "late_coordinator", Objects.requireNonNull(ReminderRule.USUAL.lateCoordinator()),
            "late_head", Objects.requireNonNull(ReminderRule.USUAL.lateHead()));

    private final JdbcClient jdbc;
    private final ReminderRules rules;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Remind(JdbcClient jdbc, ReminderRules rules, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return how many reminders were written */
    @Scheduled(fixedDelay = 15, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public int remind() {
        List<String> zones = jdbc.sql("select distinct zone from municipality")
                .query(String.class)
                .list();
        List<ReminderRule> inUse = rules.inUse();
        int written = 0;
        for (String zone : zones) {
            LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(zone)));
            for (ReminderStep step : ReminderStep.ladder()) {
                DueWindow window = DueWindow.of(step, today, inUse, calendar);
                written += window == null ? 0 : write(step, window, zone, today);
            }
            written += unclaimed(zone, today);
        }
        return written;
    }

    /**
     * Tells those who may do the task that they are asked for it, once a day, however often somebody asks.
     *
     * @throws OporaException when nobody hears of it, so that whoever asks is not told it was done
     */
    @EventListener
    @Transactional
    public void on(TaskReminded asked) {
        int told = jdbc.sql(WRITE.formatted("cast(:today as date)", RESPONSIBLE_OR_SUBSTITUTE, "t.id = :task"))
                .param("step", ReminderStep.REQUESTED.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("task", asked.task().id())
                .param("today", asked.today())
                .param("director", Role.DIRECTOR.name())
                .update();
        if (told == 0) {
            throw new OporaException(isAskedFor(asked) ? "remind.already" : "remind.nobody");
        }
    }

    private boolean isAskedFor(TaskReminded asked) {
        return jdbc.sql("select exists (select 1 from notification where task_id = ? and step = ? and due_day = ?)")
                .params(asked.task().id(), ReminderStep.REQUESTED.name(), asked.today())
                .query(Boolean.class)
                .single();
    }

    private int write(ReminderStep step, DueWindow window, String zone, LocalDate today) {
        Role superior = step.superior();
        String due = DUE + DueWindow.condition(step, Remind::agreed);
        JdbcClient.StatementSpec statement = jdbc.sql(
                        WRITE.formatted("t.due_day", superior == null ? RESPONSIBLE_OR_SUBSTITUTE : SUPERIORS, due))
                .param("step", step.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("zone", zone)
                .param("first", window.first())
                .param("last", window.last())
                .param("lateDays", window.lateDays())
                .param("today", today);
        return superior == null
                ? statement.param("director", Role.DIRECTOR.name()).update()
                : statement.param("superior", superior.name()).update();
    }

    /** The coordinator hears once of each task that nobody has taken in time. */
    private int unclaimed(String zone, LocalDate today) {
        return jdbc.sql(WRITE.formatted("cast(t.claim_by at time zone t.zone as date)", SUPERIORS, UNCLAIMED))
                .param("step", ReminderStep.UNCLAIMED.name())
                .param("superior", Role.COORDINATOR.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("zone", zone)
                .param("today", today)
                .update();
    }

    /** What the municipality of the task has agreed, or else the usual. */
    private static String agreed(String column) {
        Object usual = USUAL.get(column);
        return "(case when l.municipality_id is null then " + usual + " else l." + column + " end)";
    }
}
