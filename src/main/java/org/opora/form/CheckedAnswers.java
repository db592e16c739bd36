package org.opora.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers after the check against the deployed form.
 *
 * @param values by field key, nested as the form nests them; dates as {@link java.time.LocalDate}, files as lists of document
 *     ids; hidden fields are absent
 * @param errors empty when the answers may be submitted
 * @param ignored keys that the form does not ask of this person
 */
public record CheckedAnswers(Map<String, @Nullable Object> values, List<FieldError> errors, List<String> ignored) {

    public boolean valid() {
        return errors.isEmpty();
    }
}
