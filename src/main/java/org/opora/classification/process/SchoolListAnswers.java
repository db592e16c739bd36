package org.opora.classification.process;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers of the form {@code school-list}. */
record SchoolListAnswers(@Nullable List<Decision> overrides, @Nullable String remark, @Nullable Boolean checked) {

    /** A category that people decided. */
    record Decision(String schoolId, List<String> categories, String reason) {}

    List<Decision> decisions() {
        return Objects.requireNonNullElse(overrides, List.of());
    }
}
