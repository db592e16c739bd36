package org.opora.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.cycle.StageCompleted;
import org.opora.journal.Journal;
import org.opora.registry.School;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A stage of the year and a row about the same thing are one piece of work: the stage's end closes the row, with its evidence. */
@Service
public class FollowStages {

    private final MeasureRepository measures;
    private final RoadmapRowRepository rows;
    private final StageProof proof;
    private final ScopeSchools scope;
    private final Evidences evidences;
    private final RoadmapProcess process;
    private final Journal journal;

    FollowStages(
            MeasureRepository measures,
            RoadmapRowRepository rows,
            StageProof proof,
            ScopeSchools scope,
            Evidences evidences,
            RoadmapProcess process,
            Journal journal) {
        this.measures = measures;
        this.rows = rows;
        this.proof = proof;
        this.scope = scope;
        this.evidences = evidences;
        this.process = process;
        this.journal = journal;
    }

    /** Whether a stage does this measure's work; when the stage has ended already, the measure is done at once. */
    Followed follow(Measure measure, RoadmapRow row) {
        Optional<StageProof.Followed> followed = proof.of(row, measure.dueOn());
        if (followed.isEmpty() || isLaterInItsYear(measure)) {
            return Followed.OWN;
        }
        measure.followStage(followed.get().stage().key(), followed.get().cycleId());
        return settle(measure, row, proof.proofs(followed.get())) ? Followed.DONE : Followed.WAITS;
    }

    /** A stage stands once in a year: of several occurrences of a row in one year only the first is the same piece of work. */
    private boolean isLaterInItsYear(Measure measure) {
        LocalDate due = measure.dueOn();
        return due != null
                && measures.findByRowIdOrderByNumber(measure.rowId()).stream()
                        .anyMatch(other -> other.number() < measure.number()
                                && other.dueOn() != null
                                && other.dueOn().getYear() == due.getYear());
    }

    /** Hears the stage in its own transaction. */
    @EventListener
    @Transactional
    public void on(StageCompleted event) {
        List<Measure> waiting = measures.findByCycleIdAndStageAndStateIn(
                event.cycleId(), event.stage().key(), Set.of(MeasureState.OPEN, MeasureState.TO_CONFIRM));
        StageProof.Proof now = new StageProof.Proof(event.schoolId(), event.date(), event.evidence());
        for (Measure measure : waiting) {
            RoadmapRow row = rows.findById(measure.rowId()).orElseThrow();
            evidences.addOfStage(
                    measure, now.schoolId(), now.doneOn(), event.stage().key(), now.evidence());
            List<StageProof.Proof> known =
                    new ArrayList<>(proof.proofs(new StageProof.Followed(event.cycleId(), event.stage())));
            known.add(now);
            if (settle(measure, row, known)) {
                process.stageEnded(measure.id());
            }
        }
    }

    private boolean settle(Measure measure, RoadmapRow row, List<StageProof.Proof> proofs) {
        Set<UUID> schools = scope.of(row).stream().map(School::id).collect(Collectors.toSet());
        String stage = Objects.requireNonNull(measure.stage());
        proofs.forEach(one -> evidences.addOfStage(measure, one.schoolId(), one.doneOn(), stage, one.evidence()));
        Optional<LocalDate> day = StageProof.doneOn(proofs, schools);
        day.ifPresent(on -> {
            measure.doneByStage(on);
            journal.record(Journal.entry("roadmap.doneByStage")
                    .municipality(measure.municipalityId())
                    .cycle(measure.cycleId())
                    .subject("roadmap-measure", measure.id())
                    .detail("activity", row.activity()));
        });
        return day.isPresent();
    }

    /** How a stage stands to a measure. */
    enum Followed {
        OWN,
        WAITS,
        DONE
    }
}
