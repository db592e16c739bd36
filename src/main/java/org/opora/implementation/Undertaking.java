package org.opora.implementation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that a school carries out in a case: the measures of its programme and of its accepted roadmap of deficits. */
public record Undertaking(List<PlannedMeasure> measures, List<PlannedIndicator> indicators) {

    Optional<PlannedMeasure> measure(UUID rowId) {
        return measures.stream()
                .filter(measure -> measure.rowId().equals(rowId))
                .findFirst();
    }
}
