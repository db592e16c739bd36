package org.opora.implementation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One school of a year in the list.
 *
 * @param doneShare whole per cent by the newest report, null before the first one
 */
public record ImplementationLine(
        UUID caseId,
        UUID schoolId,
        String schoolName,
        boolean programme,
        DeficitRoadmap.@Nullable Status roadmap,
        @Nullable Integer doneShare,
        @Nullable LocalDate asOf,
        int corrections) {}
