package org.opora.order.process;

import org.jspecify.annotations.Nullable;

/** Answers of the form {@code acquaint}. */
record AcquaintAnswers(boolean acquainted, @Nullable String remark) {}
