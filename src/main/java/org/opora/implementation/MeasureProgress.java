package org.opora.implementation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one measure has come. The measure is kept as it read on that day.
 *
 * @param percent 0 to 100, as the school states it
 * @param proof what shows it
 */
@Embeddable
public record MeasureProgress(
        UUID rowId, String planned, LocalDate due, int percent, String done, @Nullable String proof) {}
