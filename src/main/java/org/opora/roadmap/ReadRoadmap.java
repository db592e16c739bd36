package org.opora.roadmap;

import java.util.List;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks plans up for tasks. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class ReadRoadmap {

    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final SchoolMeasureRepository parts;

    ReadRoadmap(
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            MeasureRepository measures,
            SchoolMeasureRepository parts) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.measures = measures;
        this.parts = parts;
    }

    /** @throws NotFoundException when there is none */
    public Roadmap roadmap(UUID id) {
        return roadmaps.findById(id).orElseThrow(NotFoundException::new);
    }

    /** A measure with its row. */
    public Place ofMeasure(UUID measureId) {
        Measure measure = measures.findById(measureId).orElseThrow(NotFoundException::new);
        RoadmapRow row = rows.findById(measure.rowId()).orElseThrow();
        // the collections are read here, while the session is open
        row.asPlanRow();
        return new Place(measure, row);
    }

    /** How many of the schools asked have done their part. */
    public SchoolsDone schoolsDone(UUID measureId) {
        List<SchoolMeasure> asked = parts.findByMeasureId(measureId).stream()
                .filter(part -> part.state() != SchoolMeasureState.CANCELLED)
                .toList();
        long done = asked.stream()
                .filter(part -> part.state() == SchoolMeasureState.DONE)
                .count();
        return new SchoolsDone((int) done, asked.size());
    }

    /** Of the schools asked, those that have done their part. */
    public record SchoolsDone(int done, int asked) {}

    /** A measure and its row. */
    public record Place(Measure measure, RoadmapRow row) {}
}
