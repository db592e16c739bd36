package org.opora.workkind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskPriority;

/**
 * What a change of a rule would move among the open tasks.
 *
 * @param open tasks of that kind that are open
 * @param due new due dates by the id of the task, of those whose date changes
 * @param priority new priorities likewise
 * @param days how many tasks go from which day to which
 */
public record Moves(int open, Map<String, String> due, Map<String, String> priority, List<Step> days) {

    /** So many tasks from one day to another. */
    public record Step(@Nullable LocalDate from, LocalDate to, int tasks) {}

    public boolean isEmpty() {
        return due.isEmpty() && priority.isEmpty();
    }

    /** How many tasks would get a day that has passed. */
    public int late(LocalDate today) {
        return days.stream()
                .filter(step -> step.to().isBefore(today))
                .mapToInt(Step::tasks)
                .sum();
    }

    /**
     * @param dueOf the new due date of a task; null leaves it
     * @param urgent the new priority of all; null leaves them
     */
    static Moves of(List<InboxTask> open, Function<InboxTask, @Nullable Instant> dueOf, @Nullable TaskPriority urgent) {
        Map<String, String> due = new LinkedHashMap<>();
        Map<String, String> priority = new LinkedHashMap<>();
        Map<String, Step> days = new TreeMap<>();
        for (InboxTask task : open) {
            Instant next = dueOf.apply(task);
            if (next != null && !next.equals(task.due())) {
                due.put(task.id(), next.toString());
                LocalDate to = day(next, task.zone());
                days.merge(
                        task.dueDay() + " " + to,
                        new Step(task.dueDay(), to, 1),
                        (one, other) -> new Step(one.from(), one.to(), one.tasks() + other.tasks()));
            }
            if (urgent != null && TaskPriority.of(task.priority()) != urgent) {
                priority.put(task.id(), Objects.toString(urgent.value()));
            }
        }
        return new Moves(open.size(), due, priority, List.copyOf(days.values()));
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
