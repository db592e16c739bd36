package org.opora.monitoring.process;

import org.jspecify.annotations.Nullable;

/** Answers of the form {@code close-collection}. */
record CloseCollectionAnswers(@Nullable Boolean withoutMissing, @Nullable String reason) {}
