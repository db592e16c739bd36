package org.opora.interview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the list of interviews is narrowed to; null means «all». */
public record InterviewFilter(@Nullable UUID school, @Nullable InterviewStatus status, @Nullable Integer year) {}
