package org.opora.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.WorkingCalendar;

/**
 * Which due days a step of the ladder tells of on a day, for all rules at once: the database picks for each task the number of
 * its municipality.
 *
 * @param first due day that any of the rules tells of
 * @param last likewise, included
 * @param lateDays by number of working days the last due day that has been late for so long, as an array of PostgreSQL
 */
record DueWindow(LocalDate first, LocalDate last, String lateDays) {

    /** A late task is told of once; older ones were, unless everything stood still for two months. */
    private static final int LONGEST_HOLIDAYS = 60;

    private static final Map<ReminderStep, String> COLUMNS = Map.of(
            ReminderStep.EARLY, "early",
            ReminderStep.SOON, "soon",
            ReminderStep.TODAY, "on_day",
            ReminderStep.LATE_FOR_COORDINATOR, "late_coordinator",
            ReminderStep.LATE_FOR_HEAD, "late_head");

    /** Null when no rule tells of anything at this step. */
    static @Nullable DueWindow of(
            ReminderStep step, LocalDate today, Collection<ReminderRule> rules, WorkingCalendar calendar) {
        if (step == ReminderStep.TODAY) {
            return rules.stream().anyMatch(ReminderRule::onDay) ? new DueWindow(today, today, "{}") : null;
        }
        SortedSet<Integer> days = rules.stream()
                .map(rule -> rule.days(step))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (days.isEmpty()) {
            return null;
        }
        if (step.superior() == null) {
            return new DueWindow(today.plusDays(1), today.plusDays(days.last()), "{}");
        }
        Map<Integer, LocalDate> late = new HashMap<>();
        days.forEach(number -> late.put(number, lateFor(number, today, calendar)));
        String array = IntStream.rangeClosed(1, days.last())
                .mapToObj(number -> late.containsKey(number) ? String.valueOf(late.get(number)) : "NULL")
                .collect(Collectors.joining(",", "{", "}"));
        LocalDate longest = Objects.requireNonNull(late.get(days.last()));
        return new DueWindow(
                longest.minusDays(LONGEST_HOLIDAYS), Objects.requireNonNull(late.get(days.first())), array);
    }

    private static LocalDate lateFor(int workingDays, LocalDate today, WorkingCalendar calendar) {
        LocalDate last = today;
        while (calendar.plusWorkingDays(last, workingDays).isAfter(today)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /**
     * Whether a task {@code t} is told of today, in SQL with the parameters {@code :today} and {@code :lateDays}.
     *
     * @param number gives for a column of {@code reminder_rule} what holds for the task
     */
    static String condition(ReminderStep step, Function<String, String> number) {
        String own = number.apply(Objects.requireNonNull(COLUMNS.get(step)));
        String today = "cast(:today as date)";
        return switch (step) {
            case EARLY ->
                "t.due_day > " + today + " + coalesce(" + number.apply("soon") + ", 0) and t.due_day <= " + today
                        + " + " + own;
            case SOON -> "t.due_day > " + today + " and t.due_day <= " + today + " + " + own;
            case TODAY -> "t.due_day = " + today + " and " + own;
            default -> {
                String late = "(cast(:lateDays as date[]))[" + own + "]";
                yield "t.due_day between " + late + " - " + LONGEST_HOLIDAYS + " and " + late;
            }
        };
    }
}
