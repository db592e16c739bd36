package org.opora.roadmap;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A deadline that a pause of the plan moves.
 *
 * @param half of the municipality or of the schools
 */
public record MovedDate(
        UUID measureId,
        UUID rowId,
        String number,
        String activity,
        MeasureHalf half,
        LocalDate was,
        LocalDate becomes) {}
