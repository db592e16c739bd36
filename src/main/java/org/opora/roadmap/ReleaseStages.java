package org.opora.roadmap;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.opora.bpmn.Stage;
import org.opora.cycle.CycleEnded;
import org.opora.journal.Journal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A stage that will not come does nobody's work: measures that waited for it get tasks of their own, the journal says why. */
@Component
class ReleaseStages {

    private final MeasureRepository measures;
    private final RoadmapRowRepository rows;
    private final RoadmapRepository roadmaps;
    private final RoadmapProcess process;
    private final Journal journal;

    ReleaseStages(
            MeasureRepository measures,
            RoadmapRowRepository rows,
            RoadmapRepository roadmaps,
            RoadmapProcess process,
            Journal journal) {
        this.measures = measures;
        this.rows = rows;
        this.roadmaps = roadmaps;
        this.process = process;
        this.journal = journal;
    }

    /** The year was cancelled, or closed before the stage was done. */
    @EventListener
    @Transactional
    public void on(CycleEnded event) {
        Why why = event.cancelled() ? Why.YEAR_CANCELLED : Why.YEAR_CLOSED;
        measures.findByCycleIdAndStateIn(event.cycleId(), Set.of(MeasureState.OPEN, MeasureState.TO_CONFIRM)).stream()
                .filter(measure -> measure.stage() != null)
                .forEach(measure ->
                        release(measure, rows.findById(measure.rowId()).orElseThrow(), why));
    }

    /** An open measure begins anew and finds its own way; one that is to be confirmed just stays so. */
    void release(Measure measure, RoadmapRow row, Why why) {
        Stage stage = Stage.ofKey(Objects.requireNonNull(measure.stage())).orElseThrow();
        measure.leaveStage();
        journal.record(Journal.entry("roadmap.stageLeft")
                .municipality(measure.municipalityId())
                .cycle(measure.cycleId())
                .subject("roadmap-measure", measure.id())
                .detail("activity", row.activity())
                .words("stage", List.of("stage." + stage.key()))
                .words("reason", List.of(why.key())));
        if (measure.state() == MeasureState.OPEN) {
            measures.flush();
            process.replaced(measure.id());
            Roadmap roadmap = roadmaps.findById(measure.roadmapId()).orElseThrow();
            process.launch(
                    roadmap,
                    List.of(new RoadmapProcess.MeasureStart(
                            measure.id(), row.id(), row.position(), measure.number(), measure.launch())));
        }
    }

    /** Why a stage does not do the work of a measure any more. */
    enum Why {
        YEAR_CANCELLED,
        YEAR_CLOSED,
        PASSES_BY,
        TAKEN_OVER;

        private String key() {
            return "roadmap.stage-left." + name();
        }
    }
}
