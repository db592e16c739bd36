package org.opora.workkind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * @param claims until when somebody should take a task that nobody has, of those of which that changes
 * @param days how many tasks go from which day to which
 */
public record Moves(
        int open,
        Map<String, String> due,
        Map<String, String> priority,
        Map<String, Optional<Instant>> claims,
        List<Step> days) {

    /** So many tasks from one day to another. */
    public record Step(@Nullable LocalDate from, LocalDate to, int tasks) {}

    public boolean isEmpty() {
        return due.isEmpty() && priority.isEmpty() && claims.isEmpty();
    }

    /** How many tasks would get a day that has passed. */
    public int late(LocalDate today) {
        return days.stream()
                .filter(step -> step.to().isBefore(today))
                .mapToInt(Step::tasks)
                .sum();
    }

    /** How many tasks somebody should have taken already. */
    public long unclaimed(Instant now) {
        return claims.values().stream()
                .flatMap(Optional::stream)
                .filter(until -> until.isBefore(now))
                .count();
    }

    /** The same with a service level: {@code claimOf} gives the time of a task, null for none. */
    Moves claimed(List<InboxTask> open, Function<InboxTask, @Nullable Instant> claimOf) {
        Map<String, Optional<Instant>> changed = new LinkedHashMap<>();
        for (InboxTask task : open) {
            Instant until = claimOf.apply(task);
            if (task.assignee() == null && task.expertId() == null && !Objects.equals(until, task.claimBy())) {
                changed.put(task.id(), Optional.ofNullable(until));
            }
        }
        return new Moves(this.open, due, priority, changed, days);
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
        return new Moves(open.size(), due, priority, Map.of(), List.copyOf(days.values()));
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
