package org.opora.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.cycle.KeptProgrammes;
import org.opora.cycle.ProgrammeKept;
import org.opora.cycle.StageCompleted;
import org.opora.journal.Journal;
import org.opora.registry.School;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A stage of the year and a row about the same thing are one piece of work: the stage's end closes the row, with its evidence. */
@Service
public class FollowStages {

    private static final Set<MeasureState> WAITING = Set.of(MeasureState.OPEN, MeasureState.TO_CONFIRM);

    private final MeasureRepository measures;
    private final RoadmapRowRepository rows;
    private final StageProof proof;
    private final ScopeSchools scope;
    private final Evidences evidences;
    private final StageCount stageCount;
    private final ReleaseStages release;
    private final RoadmapProcess process;
    private final Journal journal;

    FollowStages(
            MeasureRepository measures,
            RoadmapRowRepository rows,
            StageProof proof,
            ScopeSchools scope,
            Evidences evidences,
            StageCount stageCount,
            ReleaseStages release,
            RoadmapProcess process,
            Journal journal) {
        this.measures = measures;
        this.rows = rows;
        this.proof = proof;
        this.scope = scope;
        this.evidences = evidences;
        this.stageCount = stageCount;
        this.release = release;
        this.process = process;
        this.journal = journal;
    }

    /** Whether a stage does this measure's work; when the stage has ended already, the measure is done at once. */
    Followed follow(Measure measure, RoadmapRow row) {
        Optional<StageProof.Followed> followed = proof.of(row, measure.dueOn());
        if (followed.isEmpty()
                || measure.hasLeft(followed.get().cycleId())
                || isLaterInItsYear(measure, row, followed.get())
                || proof.passesBy(followed.get(), row, schools(row), null)) {
            return Followed.OWN;
        }
        measure.followStage(followed.get().stage().key(), followed.get().cycleId());
        return settle(measure, row, followed.get(), null, proof.proofs(followed.get()))
                ? Followed.DONE
                : Followed.WAITS;
    }

    /**
     * A stage, or a dated step of it, stands once in a year: of several occurrences of a row in one year only the first is the
     * same piece of work.
     */
    private boolean isLaterInItsYear(Measure measure, RoadmapRow row, StageProof.Followed followed) {
        LocalDate due = measure.dueOn();
        return due != null
                && measures.findByRowIdOrderByNumber(measure.rowId()).stream()
                        .filter(other -> other.number() < measure.number()
                                && other.dueOn() != null
                                && other.dueOn().getYear() == due.getYear())
                        .anyMatch(other -> proof.of(row, other.dueOn()).equals(Optional.of(followed)));
    }

    /** Hears the stage in its own transaction. */
    @EventListener
    @Transactional
    public void on(StageCompleted event) {
        StageProof.Proof now = new StageProof.Proof(event.schoolId(), event.date(), event.evidence());
        for (Measure measure : measures.findByCycleIdAndStageAndStateIn(
                event.cycleId(), event.stage().key(), WAITING)) {
            StageProof.Followed followed = proof.of(measure);
            if (followed.endsWith(event)) {
                List<StageProof.Proof> known = new ArrayList<>(proof.proofs(followed));
                known.add(now);
                RoadmapRow row = rows.findById(measure.rowId()).orElseThrow();
                go(measure, row, followed, null, known);
            }
        }
    }

    /** Nobody waits for the expertise of a programme that stays as it is. */
    @EventListener
    @Transactional
    public void on(ProgrammeKept event) {
        Arrays.stream(Stage.values())
                .filter(KeptProgrammes::passBy)
                .flatMap(stage ->
                        measures.findByCycleIdAndStageAndStateIn(event.cycleId(), stage.key(), WAITING).stream())
                .forEach(measure -> again(measure, event.schoolId()));
    }

    /** What is counted may now be enough. */
    @EventListener
    void on(EvidenceCounted event) {
        again(event.measureId());
    }

    /** The schools of the row have changed: maybe nobody is waited for any more, or the stage passes the row by. */
    void again(UUID measureId) {
        again(measures.findById(measureId).orElseThrow(), null);
    }

    private void again(Measure measure, @Nullable UUID without) {
        if (measure.stage() == null || !WAITING.contains(measure.state())) {
            return;
        }
        StageProof.Followed followed = proof.of(measure);
        RoadmapRow row = rows.findById(measure.rowId()).orElseThrow();
        if (proof.passesBy(followed, row, schools(row), without)) {
            release.release(measure, row, ReleaseStages.Why.PASSES_BY);
        } else {
            go(measure, row, followed, without, proof.proofs(followed));
        }
    }

    private void go(
            Measure measure,
            RoadmapRow row,
            StageProof.Followed followed,
            @Nullable UUID without,
            List<StageProof.Proof> known) {
        if (settle(measure, row, followed, without, known)) {
            process.stageEnded(measure.id());
        }
    }

    private boolean settle(
            Measure measure,
            RoadmapRow row,
            StageProof.Followed followed,
            @Nullable UUID without,
            List<StageProof.Proof> proofs) {
        Set<UUID> schools = proof.concerned(followed, row, schools(row), without);
        String stage = followed.stage().key();
        proofs.stream()
                .filter(one -> one.schoolId() == null || schools.contains(one.schoolId()))
                .forEach(one -> evidences.addOfStage(measure, one.schoolId(), one.doneOn(), stage, one.evidence()));
        Optional<LocalDate> day = StageProof.doneOn(proofs, schools)
                .filter(ended -> stageCount.bearsOut(measure, row, followed, proofs, schools));
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

    /** What the row counts and its stage, which has ended for all of its schools, has not brought; nothing before. */
    List<GiveEvidence.Missing> missing(Measure measure, RoadmapRow row) {
        if (measure.stage() == null || !WAITING.contains(measure.state())) {
            return List.of();
        }
        StageProof.Followed followed = proof.of(measure);
        Set<UUID> concerned = proof.concerned(followed, row, schools(row), null);
        return StageProof.doneOn(proof.proofs(followed), concerned).isPresent()
                ? stageCount.missing(measure)
                : List.of();
    }

    private Set<UUID> schools(RoadmapRow row) {
        return scope.of(row).stream().map(School::id).collect(Collectors.toSet());
    }

    /** How a stage stands to a measure. */
    enum Followed {
        OWN,
        WAITS,
        DONE
    }
}
