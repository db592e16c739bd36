package org.opora.workkind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.batch.PrepareBatch;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.Deadlines;
import org.opora.calendar.EditDeadlines;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.TaskChange.Kind;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The coordinator agrees for a kind of work how urgent it is, how soon somebody takes it and when it is due. It holds for what
 * arrives; what is open is moved only when the coordinator wants so, as a change of many tasks that can be looked at and taken back.
 */
@Service
public class EditWorkKinds {

    private final KnownWork work;
    private final WorkRules rules;
    private final OpenTasks tasks;
    private final Deadlines deadlines;
    private final EditDeadlines dates;
    private final PrepareBatch batches;
    private final Access access;
    private final Journal journal;

    EditWorkKinds(
            KnownWork work,
            WorkRules rules,
            OpenTasks tasks,
            Deadlines deadlines,
            EditDeadlines dates,
            PrepareBatch batches,
            Access access,
            Journal journal) {
        this.work = work;
        this.rules = rules;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.dates = dates;
        this.batches = batches;
        this.access = access;
        this.journal = journal;
    }

    /** A kind of work, what is agreed for it, and how many such tasks are open. */
    public record Line(WorkKind kind, WorkRule rule, long open) {}

    /** All kinds of work by process. */
    @Transactional(readOnly = true)
    public List<Line> list(UUID municipality) {
        access.requireMunicipality(municipality, Role.COORDINATOR, Role.HEAD, Role.ADMIN);
        List<WorkKind> kinds = work.kinds();
        Map<String, WorkRule> agreed = rules.of(municipality);
        Map<String, Long> open = tasks
                .ofKinds(municipality, kinds.stream().map(WorkKind::taskKey).toList())
                .stream()
                .collect(Collectors.groupingBy(InboxTask::taskKey, Collectors.counting()));
        return kinds.stream()
                .map(kind -> new Line(
                        kind,
                        agreed.getOrDefault(kind.taskKey(), WorkRule.NONE),
                        open.getOrDefault(kind.taskKey(), 0L)))
                .toList();
    }

    /** One kind of work as it is agreed now. */
    @Transactional(readOnly = true)
    public Line line(UUID municipality, String taskKey) {
        access.requireMunicipality(municipality, Role.COORDINATOR);
        List<InboxTask> open = tasks.ofKinds(municipality, List.of(taskKey));
        return new Line(kind(taskKey), rules.of(municipality).getOrDefault(taskKey, WorkRule.NONE), open.size());
    }

    /** What the rule would move among the open tasks. Nothing is changed. */
    @Transactional(readOnly = true)
    public Moves preview(UUID municipality, String taskKey, WorkRule rule) {
        access.requireMunicipality(municipality, Role.COORDINATOR);
        fits(kind(taskKey), rule);
        List<InboxTask> open = tasks.ofKinds(municipality, List.of(taskKey));
        return Moves.of(open, task -> rules.due(rule, arrived(task), task.zone()), rule.priority())
                .claimed(open, task -> rules.claimBy(rule, arrived(task), task.zone()));
    }

    /**
     * Agrees the rule for what arrives from now on.
     *
     * @param openToo whether the open tasks shall follow
     * @return the prepared changes of the open tasks, none when nothing of them changes
     */
    @Transactional
    public List<UUID> change(UUID municipality, String taskKey, WorkRule rule, boolean openToo) {
        Moves moves = preview(municipality, taskKey, rule);
        WorkRule was = rules.of(municipality).getOrDefault(taskKey, WorkRule.NONE);
        rules.put(municipality, taskKey, rule, access.viewer().accountId());
        journal.record(Journal.entry("workkind.changed")
                .municipality(municipality)
                .detail("task", kind(taskKey).name())
                .detail("was", was)
                .detail("now", rule));
        return openToo ? prepared(moves) : List.of();
    }

    private static LocalDate arrived(InboxTask task) {
        return LocalDate.ofInstant(task.openedAt(), task.zone());
    }

    /** What another day of a dated step would move among the open tasks that are due on its present day. */
    @Transactional(readOnly = true)
    public Moves preview(UUID municipality, int year, DeadlineKind kind, LocalDate due) {
        LocalDate was = dates.former(municipality, year, kind, due);
        List<String> keys = work.kinds().stream()
                .filter(one -> kind.variable().equals(one.dueVariable()))
                .map(WorkKind::taskKey)
                .toList();
        List<InboxTask> open = tasks.ofKinds(municipality, keys).stream()
                .filter(task -> was.equals(task.dueDay()))
                .toList();
        return Moves.of(open, task -> deadlines.endOfDay(due, task.zone()).toInstant(), null);
    }

    /** Sets the day and prepares the change of the open tasks that are due on the former one. */
    @Transactional
    public List<UUID> change(UUID municipality, int year, DeadlineKind kind, LocalDate due) {
        Moves moves = preview(municipality, year, kind, due);
        dates.change(municipality, year, kind, due);
        return prepared(moves);
    }

    private List<UUID> prepared(Moves moves) {
        List<UUID> prepared = new ArrayList<>();
        if (!moves.due().isEmpty()) {
            prepared.add(batches.ofValues(Kind.DUE, moves.due()));
        }
        if (!moves.priority().isEmpty()) {
            prepared.add(batches.ofValues(Kind.PRIORITY, moves.priority()));
        }
        if (!moves.claims().isEmpty()) {
            Map<String, @Nullable String> until = new LinkedHashMap<>();
            moves.claims()
                    .forEach((task, moment) ->
                            until.put(task, moment.map(Instant::toString).orElse(null)));
            prepared.add(batches.ofValues(Kind.CLAIM_BY, until));
        }
        return prepared;
    }

    private WorkKind kind(String taskKey) {
        return work.kinds().stream()
                .filter(kind -> kind.taskKey().equals(taskKey))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static void fits(WorkKind kind, WorkRule rule) {
        if (kind.timed() && rule.days() != null) {
            throw new OporaException("workkind.timed", kind.name());
        }
    }

    /** Whether the person may agree anything here, or only read. */
    public boolean mayChange(@Nullable UUID municipality) {
        return municipality != null && access.mayMunicipality(municipality, Role.COORDINATOR);
    }
}
