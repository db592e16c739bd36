package org.opora.roadmap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.planreading.EvidenceClass;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The share of trained people of a row follows the certificates of the trainings held under it: counted school by school over
 * the base that was frozen when the measure opened. What a person has reported is no longer touched.
 */
@Service
public class CountTrained {

    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final Marks marks;
    private final ObjectProvider<TrainedPeople> trained;
    private final ApplicationEventPublisher events;

    CountTrained(
            RoadmapRowRepository rows,
            MeasureRepository measures,
            Marks marks,
            ObjectProvider<TrainedPeople> trained,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.measures = measures;
        this.marks = marks;
        this.trained = trained;
        this.events = events;
    }

    /** A certificate came, or somebody dropped out: the open measures of the row are counted anew. */
    @Transactional
    public void count(UUID rowId) {
        rows.findById(rowId).filter(CountTrained::asksForIt).ifPresent(row -> {
            Map<UUID, Integer> people = people(row);
            open(rowId).forEach(measure -> {
                marks.count(measure.id(), people);
                events.publishEvent(new EvidenceCounted(measure.id()));
            });
        });
    }

    /** The measure has just opened and its base is frozen: who was trained before counts, too. */
    void opened(Measure measure, RoadmapRow row) {
        if (asksForIt(row)) {
            marks.count(measure.id(), people(row));
        }
    }

    private List<Measure> open(UUID rowId) {
        return measures.findByRowIdOrderByNumber(rowId).stream()
                .filter(measure -> measure.state() == MeasureState.OPEN)
                .toList();
    }

    private Map<UUID, Integer> people(RoadmapRow row) {
        TrainedPeople known = trained.getIfAvailable();
        return known == null ? Map.of() : known.bySchool(row.id());
    }

    private static boolean asksForIt(RoadmapRow row) {
        return row.results().stream()
                .map(RowResult::evidence)
                .anyMatch(evidence -> evidence == EvidenceClass.TRAINED_QUOTA || evidence == EvidenceClass.SHARE);
    }
}
