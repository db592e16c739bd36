package org.opora.implementation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.programme.ProgrammeRows;
import org.opora.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a school has undertaken, in the order of the texts. */
@Component
public class Undertakings {

    private final Programmes programmes;
    private final DeficitRoadmapRepository roadmaps;

    Undertakings(Programmes programmes, DeficitRoadmapRepository roadmaps) {
        this.programmes = programmes;
        this.roadmaps = roadmaps;
    }

    /** @param programmeId null for a school without a programme */
    @Transactional(readOnly = true)
    public Undertaking of(UUID caseId, @Nullable UUID programmeId) {
        List<PlannedMeasure> measures = new ArrayList<>();
        List<PlannedIndicator> indicators = new ArrayList<>();
        List<PlannedPlace> places = new ArrayList<>();
        if (programmeId != null) {
            ProgrammeRows rows = programmes.byId(programmeId).rows();
            rows.sections().forEach(section -> places.add(new PlannedPlace(section.rowId(), section.aim())));
            rows.measures()
                    .forEach(row -> measures.add(
                            new PlannedMeasure(row.rowId(), row.text(), row.due(), row.owner(), row.proof())));
            rows.indicators()
                    .forEach(row -> indicators.add(
                            new PlannedIndicator(row.rowId(), row.name(), row.unit(), row.base(), row.target())));
        }
        roadmaps.findByScopeCaseId(caseId)
                .filter(roadmap -> roadmap.status() == DeficitRoadmap.Status.ACCEPTED)
                .ifPresent(roadmap -> roadmap.rows().forEach(row -> {
                    measures.add(new PlannedMeasure(row.rowId(), row.measure(), row.due(), row.owner(), row.proof()));
                    if (places.stream().noneMatch(place -> place.name().equals(row.deficit()))) {
                        places.add(new PlannedPlace(row.rowId(), row.deficit()));
                    }
                }));
        return new Undertaking(List.copyOf(measures), List.copyOf(indicators), List.copyOf(places));
    }
}
