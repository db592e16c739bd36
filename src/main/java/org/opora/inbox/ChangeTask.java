package org.opora.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.journal.JournalEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a task as one of many. What stands against it is an answer and no exception, so that one refused task leaves the
 * transaction of the others whole.
 */
@Service
public class ChangeTask {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final InboxTasks tasks;
    private final ChangeRules rules;
    private final QuickDecisions decisions;
    private final TypedAnswers typed;
    private final SubmitTask submit;
    private final FollowUps followUps;
    private final TaskEngine engine;
    private final InboxProjection projection;
    private final TaskWords words;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeTask(
            InboxTasks tasks,
            ChangeRules rules,
            QuickDecisions decisions,
            TypedAnswers typed,
            SubmitTask submit,
            FollowUps followUps,
            TaskEngine engine,
            InboxProjection projection,
            TaskWords words,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.rules = rules;
        this.decisions = decisions;
        this.typed = typed;
        this.submit = submit;
        this.followUps = followUps;
        this.engine = engine;
        this.projection = projection;
        this.words = words;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person may know of the task. */
    public boolean reaches(Viewer viewer, InboxTask task) {
        return rules.reaches(viewer, task);
    }

    /** In whose hands the task is when the person takes it: the person's, or those of somebody absent. */
    public UUID holder(Viewer viewer, InboxTask task) {
        return rules.holder(viewer, task);
    }

    /** Why the change would be refused as things stand; null when it would not. */
    public @Nullable OporaException refusal(Viewer viewer, InboxTask task, TaskChange change) {
        return rules.refusal(viewer, task, change);
    }

    /**
     * Makes the change with task, inbox and journal in the transaction of the caller, or refuses it.
     *
     * @return why it was refused; null when it was made
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable OporaException apply(Viewer viewer, String taskId, TaskChange change) {
        Optional<InboxTask> found = tasks.lock(taskId);
        if (found.isEmpty()) {
            return new OporaException("task.change-unknown");
        }
        InboxTask task = found.get();
        OporaException refusal = rules.refusal(viewer, task, change);
        if (refusal != null) {
            return refusal;
        }
        if (change.kind() == TaskChange.Kind.ACCEPT || change.kind() == TaskChange.Kind.RETURN) {
            return decide(viewer, task, change);
        }
        make(viewer, task, change);
        return null;
    }

    /** Sends the form as its page would. What the work itself refuses is thrown: then this task rolls back alone. */
    private @Nullable OporaException decide(Viewer viewer, InboxTask task, TaskChange change) {
        Map<String, Object> answers = decisions.of(task).orElseThrow().answers(change.kind(), change.now());
        int known = typed.version(task, viewer.accountId());
        SubmitResult result = submit.once(task.id(), UUID.randomUUID(), answers, known);
        if (result.newer() != null) {
            return rules.drafted(task, result.newer().draft());
        }
        return result.accepted() ? null : new OporaException("task.change-answers");
    }

    private void make(Viewer viewer, InboxTask task, TaskChange change) {
        switch (change.kind()) {
            case CLAIM, RELEASE, ASSIGN -> assign(viewer, task, change);
            case DUE -> {
                engine.due(task, change.moment(), viewer);
                journal.record(entry("task.due-changed", task)
                        .detail("was", day(task, task.due()))
                        .detail("now", day(task, change.moment())));
            }
            case PRIORITY -> {
                engine.priority(task, change.priority(), viewer);
                journal.record(entry("task.priority-changed", task)
                        .detail("was", task.priority())
                        .detail("now", change.priority()));
            }
            case CLAIM_BY -> {
                projection.claimBy(task, change.moment());
                journal.record(entry("task.claim-by-changed", task)
                        .detail("was", day(task, task.claimBy()))
                        .detail("now", day(task, change.moment())));
            }
            case REMIND -> {
                events.publishEvent(new TaskReminded(task, LocalDate.now(clock.withZone(task.zone()))));
                journal.record(entry("task.reminded", task));
            }
            case ACCEPT, RETURN ->
                throw new IllegalArgumentException(change.kind().name());
        }
    }

    private void assign(Viewer viewer, InboxTask task, TaskChange change) {
        UUID person = change.person();
        followUps.end(task, viewer);
        engine.assign(task, person, viewer);
        JournalEntry entry =
                switch (change.kind()) {
                    case CLAIM -> entry("task.claimed", task);
                    case RELEASE -> entry("task.released", task);
                    default -> person == null ? entry("task.freed", task) : entry("task.assigned", task);
                };
        journal.record(person == null ? entry : entry.subject("account", person));
    }

    private JournalEntry entry(String action, InboxTask task) {
        return words.entry(action, task).detail("task", task.name());
    }

    private static String day(InboxTask task, @Nullable Instant due) {
        return due == null ? "—" : DAY.format(due.atZone(task.zone()));
    }
}
