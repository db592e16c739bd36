package org.opora.implementation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A measure that a school carries out, from its programme or from its roadmap of deficits. */
public record PlannedMeasure(UUID rowId, String text, LocalDate due, String owner, @Nullable String proof) {}
