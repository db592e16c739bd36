package org.opora.implementation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one measure changes. @param text new wording, null when it stays; @param due new last day, null when it stays */
public record MeasureChange(UUID rowId, @Nullable String text, @Nullable LocalDate due, String reason) {}
