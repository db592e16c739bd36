package org.opora.roadmap;

import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stage does not bear out what a row counts: the coordinator gives the evidence instead, as for any other row. */
@Service
public class TakeOverMeasure {

    private final MeasureRepository measures;
    private final RoadmapRowRepository rows;
    private final RoadmapRepository roadmaps;
    private final ReleaseStages release;
    private final Access access;

    TakeOverMeasure(
            MeasureRepository measures,
            RoadmapRowRepository rows,
            RoadmapRepository roadmaps,
            ReleaseStages release,
            Access access) {
        this.measures = measures;
        this.rows = rows;
        this.roadmaps = roadmaps;
        this.release = release;
        this.access = access;
    }

    /** Opens the measure's own task. @throws OporaException when no stage does its work */
    @Transactional
    public void takeOver(UUID measureId) {
        Measure measure = measures.findById(measureId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(measure.municipalityId(), Role.COORDINATOR);
        roadmaps.findById(measure.roadmapId()).orElseThrow().requireAlive();
        if (measure.stage() == null || measure.state() != MeasureState.OPEN) {
            throw new OporaException("roadmap.notByStage");
        }
        release.release(measure, rows.findById(measure.rowId()).orElseThrow(), ReleaseStages.Why.TAKEN_OVER);
    }
}
