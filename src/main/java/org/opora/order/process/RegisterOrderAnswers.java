package org.opora.order.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers of the form {@code register-order}. */
record RegisterOrderAnswers(String number, LocalDate date, List<UUID> scan, @Nullable String remark) {}
