package org.opora.monitoring.process;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers of the form {@code results-confirm}; an objection only where the school objects. */
record ConfirmResultsAnswers(String decision, @Nullable String objection, @Nullable List<UUID> files) {}
