package org.opora.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the list of programmes is narrowed to; null means «all». */
public record ProgrammeFilter(@Nullable UUID school, @Nullable ProgrammeStatus status, @Nullable Integer year) {}
