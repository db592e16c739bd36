package org.opora.monitoring.process;

import org.jspecify.annotations.Nullable;

/** Answers of the form {@code load-results}. */
record LoadResultsAnswers(String ready, @Nullable String reason) {

    boolean loaded() {
        return "LOADED".equals(ready);
    }
}
