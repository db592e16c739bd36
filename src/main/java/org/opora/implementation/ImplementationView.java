package org.opora.implementation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.document.StoredFile;

/** What one school carries out in a case, with every report of progress and every correction. */
public record ImplementationView(
        String schoolName,
        Undertaking undertaking,
        @Nullable DeficitRoadmap roadmap,
        List<ProgressReport> reports,
        List<PlanCorrection> corrections,
        Map<UUID, List<StoredFile>> files) {

    /** The newest report's word on a measure, null when there is none. */
    public @Nullable MeasureProgress newest(UUID rowId) {
        return reports.stream()
                .limit(1)
                .flatMap(report -> report.measures().stream())
                .filter(measure -> measure.rowId().equals(rowId))
                .findFirst()
                .orElse(null);
    }

    /** The newest report's value of an indicator, null when there is none. */
    public @Nullable IndicatorProgress indicator(UUID rowId) {
        return reports.stream()
                .limit(1)
                .flatMap(report -> report.indicators().stream())
                .filter(indicator -> indicator.rowId().equals(rowId))
                .findFirst()
                .orElse(null);
    }
}
