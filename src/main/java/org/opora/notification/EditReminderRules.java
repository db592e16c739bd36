package org.opora.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.calendar.WorkingCalendar;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator agrees when people are reminded of deadlines, after a look at what that changes. */
@Service
public class EditReminderRules {

    private final ReminderRules rules;
    private final WorkingCalendar calendar;
    private final LocalToday localToday;
    private final Access access;
    private final Journal journal;
    private final JdbcClient jdbc;

    EditReminderRules(
            ReminderRules rules,
            WorkingCalendar calendar,
            LocalToday localToday,
            Access access,
            Journal journal,
            JdbcClient jdbc) {
        this.rules = rules;
        this.calendar = calendar;
        this.localToday = localToday;
        this.access = access;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** What holds in the municipality. */
    @Transactional(readOnly = true)
    public ReminderRule current(UUID municipality) {
        access.requireMunicipality(municipality, Role.COORDINATOR, Role.HEAD, Role.ADMIN);
        return rules.of(municipality);
    }

    /** Whether the person may agree anything here, or only read. */
    public boolean mayChange(UUID municipality) {
        return access.mayMunicipality(municipality, Role.COORDINATOR);
    }

    /**
     * What a rule would change.
     *
     * @param steps whose number changes
     * @param atOnce open tasks that would be reminded of right after saving
     */
    public record Preview(List<Change> steps, int atOnce) {}

    /** A step before and after; a null number: no such reminder, but for the reminder on the day. */
    public record Change(
            ReminderStep step, @Nullable Integer was, @Nullable Integer now, boolean reminded, boolean reminds) {

        /** The field of the rule that says it. */
        public String field() {
            return switch (step) {
                case EARLY -> "early";
                case SOON -> "soon";
                case TODAY -> "onDay";
                case LATE_FOR_COORDINATOR -> "lateCoordinator";
                default -> "lateHead";
            };
        }
    }

    /** Looks at what would change; nothing does. */
    @Transactional(readOnly = true)
    public Preview preview(UUID municipality, ReminderRule next) {
        access.requireMunicipality(municipality, Role.COORDINATOR);
        ReminderRule was = rules.of(municipality);
        List<Change> changes = ReminderStep.ladder().stream()
                .map(step -> new Change(step, was.days(step), next.days(step), was.reminds(step), next.reminds(step)))
                .filter(change ->
                        change.reminded() != change.reminds() || !java.util.Objects.equals(change.was(), change.now()))
                .toList();
        LocalDate today = localToday.in(municipality);
        int atOnce = changes.isEmpty()
                ? 0
                : ReminderStep.ladder().stream()
                        .mapToInt(step -> waiting(municipality, step, next, today))
                        .sum();
        return new Preview(changes, atOnce);
    }

    /** Agrees the rule; it holds from the next reminders on. */
    @Transactional
    public void change(UUID municipality, ReminderRule next) {
        access.requireMunicipality(municipality, Role.COORDINATOR);
        ReminderRule was = rules.of(municipality);
        if (was.equals(next)) {
            return;
        }
        rules.put(municipality, next, access.viewer().accountId());
        journal.record(Journal.entry("notification.ladder-changed")
                .municipality(municipality)
                .detail("was", words(was))
                .detail("now", words(next)));
    }

    /** Open tasks that the step would tell of today and of which it has told nobody yet. */
    private int waiting(UUID municipality, ReminderStep step, ReminderRule rule, LocalDate today) {
        DueWindow window = DueWindow.of(step, today, List.of(rule), calendar);
        if (window == null) {
            return 0;
        }
        Map<String, Object> numbers = Map.of(
                "early", number(rule.early()),
                "soon", number(rule.soon()),
                "on_day", rule.onDay(),
                "late_coordinator", number(rule.lateCoordinator()),
                "late_head", number(rule.lateHead()));
        return jdbc.sql("select count(*) from inbox_task t where t.municipality_id = :municipality and t.state = 'OPEN'"
                        + " and t.due_day between :first and :last and "
                        + DueWindow.condition(step, column -> String.valueOf(numbers.get(column)))
                        + " and not exists (select 1 from notification n where n.task_id = t.id and n.step = :step"
                        + " and n.due_day = t.due_day)")
                .param("municipality", municipality)
                .param("first", window.first())
                .param("last", window.last())
                .param("today", today)
                .param("lateDays", window.lateDays())
                .param("step", step.name())
                .query(Integer.class)
                .single();
    }

    private static Object number(@Nullable Integer days) {
        return days == null ? "cast(null as integer)" : days;
    }

    private static String words(ReminderRule rule) {
        return ReminderStep.ladder().stream()
                .map(step -> step == ReminderStep.TODAY ? rule.onDay() ? "0" : "-" : number(rule, step))
                .collect(Collectors.joining(", "));
    }

    private static String number(ReminderRule rule, ReminderStep step) {
        Integer days = rule.days(step);
        return days == null ? "-" : days.toString();
    }
}
