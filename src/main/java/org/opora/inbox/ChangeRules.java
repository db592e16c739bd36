package org.opora.inbox;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.error.OporaException;
import org.opora.form.Draft;
import org.springframework.stereotype.Component;

/**
 * Who may change what of a task. Whoever may send it, takes it, gives it back and hands it to a colleague; dates and priorities are
 * set by those who answer for the year in the municipality: its coordinator and its head.
 */
@Component
class ChangeRules {

    private final TaskAccess access;
    private final QuickDecisions decisions;
    private final TypedAnswers typed;
    private final TaskWords words;

    ChangeRules(TaskAccess access, QuickDecisions decisions, TypedAnswers typed, TaskWords words) {
        this.access = access;
        this.decisions = decisions;
        this.typed = typed;
        this.words = words;
    }

    /** Whether the person may know of the task at all. */
    boolean reaches(Viewer viewer, InboxTask task) {
        return access.sees(viewer, task) || WatchedTasks.oversees(viewer, task.municipalityId());
    }

    /** In whose hands the task is when the person takes it. */
    UUID holder(Viewer viewer, InboxTask task) {
        return access.holder(viewer, task);
    }

    /** Why the task cannot be changed so by the person; null when nothing stands against it. */
    @Nullable
    OporaException refusal(Viewer viewer, InboxTask task, TaskChange change) {
        if (!reaches(viewer, task)) {
            return refused("unknown");
        }
        if (task.state() == TaskState.DONE) {
            return refused("done", words.closedBy(task), words.closedAt(task));
        }
        if (!task.isOpen()) {
            return refused("gone", words.closedAt(task));
        }
        OporaException byRight = byRight(viewer, task, change);
        if (byRight != null) {
            return byRight;
        }
        if (change.isOvertaken(task)) {
            return refused("overtaken");
        }
        return change.changesNothing() ? refused("nothing") : null;
    }

    private @Nullable OporaException byRight(Viewer viewer, InboxTask task, TaskChange change) {
        return switch (change.kind()) {
            case CLAIM -> claim(viewer, task);
            case RELEASE -> release(viewer, task);
            case ASSIGN -> assign(viewer, task, change.person());
            case DUE, PRIORITY, CLAIM_BY, REMIND ->
                WatchedTasks.oversees(viewer, task.municipalityId()) ? null : refused("not-steered");
            case ACCEPT, RETURN -> decide(viewer, task, change);
        };
    }

    private @Nullable OporaException claim(Viewer viewer, InboxTask task) {
        if (task.assignee() != null && !access.holds(viewer, task)) {
            return refused("taken", words.assignee(task));
        }
        return access.maySubmit(viewer, task) ? null : refused("director");
    }

    private @Nullable OporaException decide(Viewer viewer, InboxTask task, TaskChange change) {
        OporaException refusal = claim(viewer, task);
        if (refusal != null) {
            return refusal;
        }
        Optional<QuickDecision> decision = decisions.of(task).filter(one -> one.allows(change.kind()));
        return decision.isEmpty()
                ? refused("form")
                : typed.beyond(task, decision.get().answers(change.kind(), change.now()))
                        .map(draft -> drafted(task, draft))
                        .orElse(null);
    }

    /** What somebody has typed is neither sent nor passed over: the task is decided on its page, where it is seen. */
    OporaException drafted(InboxTask task, Draft draft) {
        return refused("draft", words.name(draft.personId()), words.moment(task, draft.savedAt()));
    }

    private @Nullable OporaException release(Viewer viewer, InboxTask task) {
        if (!access.holds(viewer, task)) {
            return refused("not-yours");
        }
        return task.expertId() == null ? null : refused("personal");
    }

    private @Nullable OporaException assign(Viewer viewer, InboxTask task, @Nullable UUID person) {
        if (task.expertId() != null) {
            return refused("personal");
        }
        if (!access.maySubmit(viewer, task)) {
            return refused(access.sees(viewer, task) ? "director" : "not-your-group");
        }
        boolean fits = person == null
                || access.viewerOf(person)
                        .filter(holder -> access.maySubmit(holder, task))
                        .isPresent();
        return fits ? null : refused("cannot-hold", words.name(person));
    }

    private static OporaException refused(String why, Object... args) {
        return new OporaException("task.change-" + why, args);
    }
}
