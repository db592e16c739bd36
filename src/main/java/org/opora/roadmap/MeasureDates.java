package org.opora.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a measure is worked on; all days inclusive.
 *
 * @param unnamed a person must name the date
 * @param half whose date it is
 */
public record MeasureDates(
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable LocalDate schoolStart,
        @Nullable LocalDate schoolDue,
        boolean unnamed,
        MeasureHalf half) {}
