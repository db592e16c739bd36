package org.opora.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.form.Draft;
import org.opora.form.FieldError;

/**
 * What became of sent answers.
 *
 * @param errors beside their fields
 * @param newer the person's draft that another window saved meanwhile; nothing was sent and nothing overwritten
 * @param unsent whether the text is not part of what was sent, now or by the first of two clicks
 */
public record SubmitResult(List<FieldError> errors, SaveDraft.@Nullable Saved newer, boolean unsent) {

    static final SubmitResult ACCEPTED = new SubmitResult(List.of(), null, false);

    static SubmitResult refused(List<FieldError> errors) {
        return new SubmitResult(errors, null, true);
    }

    static SubmitResult stale(InboxTask task, Draft newer) {
        return new SubmitResult(List.of(), new SaveDraft.Saved(task, newer, true, List.of()), true);
    }

    /** @param same whether the answer that was sent says what this text says */
    static SubmitResult sentBefore(boolean same) {
        return new SubmitResult(List.of(), null, !same);
    }

    /** Whether the task is done. */
    public boolean accepted() {
        return errors.isEmpty() && newer == null;
    }
}
