package org.opora.batch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.TaskChange.Kind;

/**
 * A change of many tasks by one person.
 *
 * @param argument what the person chose; null where nothing has to be chosen, or not yet
 * @param undoOf the change that is taken back
 * @param back query of the list that the tasks were chosen in
 * @param waiting tasks that will be or are still to be touched
 * @param done tasks that were changed
 * @param refused tasks that are left alone, each with its reason
 */
public record Batch(
        UUID id,
        UUID accountId,
        Kind kind,
        @Nullable String argument,
        @Nullable UUID undoOf,
        BatchState state,
        String back,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int waiting,
        int done,
        int refused) {

    public int total() {
        return waiting + done + refused;
    }

    public int count(ItemState of) {
        return switch (of) {
            case WAITING -> waiting;
            case DONE -> done;
            case REFUSED -> refused;
        };
    }

    /** Tasks that are through, changed or refused. */
    public int through() {
        return done + refused;
    }

    public boolean isPrepared() {
        return state == BatchState.PREPARED;
    }

    public boolean isRunning() {
        return state == BatchState.RUNNING;
    }

    /** Whether the person has still to say what the tasks shall get. */
    public boolean isOpenQuestion() {
        return isPrepared() && argument == null && undoOf == null && asks(kind);
    }

    /** Whether each task has a value of its own, by a rule that has changed. */
    public boolean isByRule() {
        return PrepareBatch.BY_RULE.equals(argument);
    }

    /** Whether the person chooses, or may still choose anew, what the tasks shall get. */
    public boolean isChosen() {
        return isPrepared() && undoOf == null && !isByRule() && asks(kind);
    }

    /** Whether it can be taken back: the tasks get their former value where nobody has changed it since. */
    public boolean canBeUndone() {
        return state == BatchState.DONE && undoOf == null && done > 0 && asks(kind) && kind != Kind.RETURN;
    }

    /** Whether a change of this kind needs an answer of the person. */
    static boolean asks(Kind kind) {
        return switch (kind) {
            case ASSIGN, DUE, PRIORITY, CLAIM_BY, RETURN -> true;
            case CLAIM, RELEASE, REMIND, ACCEPT -> false;
        };
    }
}
