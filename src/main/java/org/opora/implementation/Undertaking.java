package org.opora.implementation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that a school carries out in a case: the measures of its programme and of its accepted roadmap of deficits.
 *
 * @param places aims and deficits to which a measure may be added
 */
public record Undertaking(List<PlannedMeasure> measures, List<PlannedIndicator> indicators, List<PlannedPlace> places) {

    Optional<PlannedMeasure> measure(UUID rowId) {
        return measures.stream()
                .filter(measure -> measure.rowId().equals(rowId))
                .findFirst();
    }

    boolean hasPlace(UUID id) {
        return places.stream().anyMatch(place -> place.id().equals(id));
    }
}
