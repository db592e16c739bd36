package org.opora.monitoring.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Answers of the form {@code extend-or-continue}. */
record ExtendOrContinueAnswers(String decision, @Nullable LocalDate newDue, String reason) {}
