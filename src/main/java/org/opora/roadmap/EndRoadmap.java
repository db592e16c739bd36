package org.opora.roadmap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a plan: what is left is decided row by row; a cancelled plan takes everything open with it. */
@Service
public class EndRoadmap {

    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final DropMeasures drop;
    private final RoadmapProcess process;
    private final LocalToday today;
    private final Journal journal;

    EndRoadmap(
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            MeasureRepository measures,
            DropMeasures drop,
            RoadmapProcess process,
            LocalToday today,
            Journal journal) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.measures = measures;
        this.drop = drop;
        this.process = process;
        this.today = today;
        this.journal = journal;
    }

    /** Measures that are not closed, in the order of the plan. */
    @Transactional(readOnly = true)
    public List<Remaining> remaining(UUID roadmapId) {
        Map<UUID, RoadmapRow> byId =
                rows.inOrder(roadmapId).stream().collect(Collectors.toMap(RoadmapRow::id, Function.identity()));
        return measures.findByRoadmapId(roadmapId).stream()
                .filter(measure -> !measure.state().closed())
                .map(measure -> new Remaining(measure, Objects.requireNonNull(byId.get(measure.rowId()))))
                .sorted((a, b) -> Integer.compare(a.row().position(), b.row().position()))
                .toList();
    }

    /** Takes each remaining measure out with its reason; the next plan may go on with it. */
    @Transactional
    public void settle(UUID roadmapId, Collection<Decision> decisions) {
        Roadmap roadmap = find(roadmapId);
        Map<UUID, Remaining> left = remaining(roadmapId).stream()
                .collect(Collectors.toMap(one -> one.measure().id(), Function.identity()));
        for (Decision decision : decisions) {
            Remaining one = left.get(decision.measureId());
            if (one == null) {
                throw new NotFoundException();
            }
            one.measure().decideCarry(decision.carry());
            drop.drop(one.measure(), decision.carry() ? StoredWords.carried(decision.reason()) : decision.reason());
        }
        note("roadmap.remainingSettled", roadmap, decisions.size());
    }

    @Transactional
    public void close(UUID roadmapId) {
        Roadmap roadmap = find(roadmapId);
        remaining(roadmapId).forEach(one -> drop.drop(one.measure(), StoredWords.PLAN_CLOSED));
        roadmap.close(today.in(roadmap.municipalityId()));
        note("roadmap.closed", roadmap, 0);
    }

    /** The plan is cancelled already; ends what it had opened. */
    @Transactional
    public void cancelled(UUID roadmapId) {
        Roadmap roadmap = find(roadmapId);
        LocalDate day = today.in(roadmap.municipalityId());
        String reason = roadmap.reason() == null ? StoredWords.PLAN_CANCELLED : roadmap.reason();
        measures.findByRoadmapId(roadmapId).forEach(measure -> {
            measure.cancel(reason, day);
            drop.dropSchools(measure, day);
        });
        process.endMeasures(roadmapId);
    }

    private Roadmap find(UUID roadmapId) {
        return roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
    }

    private void note(String action, Roadmap roadmap, int count) {
        journal.record(Journal.entry(action)
                .municipality(roadmap.municipalityId())
                .subject("roadmap", roadmap.id())
                .detail("count", count));
    }

    /** A measure that is not closed, and its row. */
    public record Remaining(Measure measure, RoadmapRow row) {}

    /** What becomes of it: carried into the next plan, or closed. */
    public record Decision(UUID measureId, boolean carry, String reason) {}
}
