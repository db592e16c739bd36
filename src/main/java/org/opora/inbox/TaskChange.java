package org.opora.inbox;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of one open task, as a person has seen it before it is made.
 *
 * @param was the value that was seen; a task that has another one by now is left alone
 * @param now the value to be: a person's id, the last instant of a day, a number; null for none
 */
public record TaskChange(Kind kind, @Nullable String was, @Nullable String now) {

    /** What is changed and by whose right. */
    public enum Kind {
        /** Taken by the person. */
        CLAIM,
        /** Given back to the group by the person who has it. */
        RELEASE,
        /** Given to a colleague, or back to the group. */
        ASSIGN,
        DUE,
        PRIORITY,
        /** Until when somebody should take it, by a service level that has changed. */
        CLAIM_BY,
        /** Nothing is changed; whoever may do the task is told of it. */
        REMIND,
        /** Done with the answer that accepts, where the form lets that be said at once. */
        ACCEPT,
        /** Done with the answer that returns the work, likewise. */
        RETURN;

        /** The value of the task that is changed. */
        public @Nullable String of(InboxTask task) {
            return switch (this) {
                case CLAIM, RELEASE, ASSIGN ->
                    task.assignee() == null ? null : task.assignee().toString();
                case DUE -> task.due() == null ? null : task.due().toString();
                case PRIORITY -> Integer.toString(task.priority());
                case CLAIM_BY -> task.claimBy() == null ? null : task.claimBy().toString();
                case REMIND, ACCEPT, RETURN -> null;
            };
        }
    }

    /** The change of this task to another value. */
    public static TaskChange to(Kind kind, InboxTask task, @Nullable String now) {
        return new TaskChange(kind, kind.of(task), now);
    }

    boolean isOvertaken(InboxTask task) {
        return !Objects.equals(was, kind.of(task));
    }

    boolean changesNothing() {
        return switch (kind) {
            case CLAIM, RELEASE, ASSIGN, DUE, PRIORITY, CLAIM_BY -> Objects.equals(was, now);
            case REMIND, ACCEPT, RETURN -> false;
        };
    }

    @Nullable
    UUID person() {
        return now == null ? null : UUID.fromString(now);
    }

    /** The last instant of a day. */
    @Nullable
    Instant moment() {
        return now == null ? null : Instant.parse(now);
    }

    int priority() {
        return now == null ? TaskPriority.NORMAL.value() : Integer.parseInt(now);
    }
}
