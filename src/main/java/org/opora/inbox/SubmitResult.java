package org.opora.inbox;

import java.util.List;
import org.opora.form.FieldError;

/**
 * What became of sent answers.
 *
 * @param errors beside their fields; empty when the task is done (now, or by the first of two clicks)
 */
public record SubmitResult(List<FieldError> errors) {

    static final SubmitResult ACCEPTED = new SubmitResult(List.of());

    public boolean accepted() {
        return errors.isEmpty();
    }
}
