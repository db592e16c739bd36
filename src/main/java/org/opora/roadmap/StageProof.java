package org.opora.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a stage of a running year does the work of a row, and whether it has ended. */
@Component
class StageProof {

    private final Cycles cycles;
    private final JdbcClient jdbc;

    StageProof(Cycles cycles, JdbcClient jdbc) {
        this.cycles = cycles;
        this.jdbc = jdbc;
    }

    /**
     * The stage that does the row's work: of several linked ones that the year has, the last. None when no year is running
     * or its switches are off.
     */
    Optional<Followed> of(RoadmapRow row, @Nullable LocalDate due) {
        Set<String> linked = row.stages().stream().map(RowStage::stage).collect(Collectors.toSet());
        if (linked.isEmpty()) {
            return Optional.empty();
        }
        return cycles.running(row.municipalityId()).stream()
                .filter(cycle ->
                        due == null || !due.isBefore(cycle.startsOn().withDayOfYear(1)) && !due.isAfter(cycle.endsOn()))
                .flatMap(cycle -> stageOf(cycle, linked).stream().map(stage -> new Followed(cycle.id(), stage)))
                .findFirst();
    }

    private static Optional<Stage> stageOf(CycleView cycle, Set<String> linked) {
        return List.of(Stage.values()).stream()
                .filter(stage -> linked.contains(stage.key()) && cycle.isOn(stage))
                .max(Comparator.naturalOrder());
    }

    /** How the stage ended: for the whole year, or for single schools. */
    List<Proof> proofs(Followed followed) {
        return jdbc.sql(
                        """
                        select school_id, done_on, evidence from cycle_stage_done where cycle_id = :cycle and stage = :stage
                        union all
                        select null, done_on, coalesce(done_document, '') from cycle_stage
                         where cycle_id = :cycle and stage = :stage and done_on is not null
                        """)
                .param("cycle", followed.cycleId())
                .param("stage", followed.stage().key())
                .query(Proof.class)
                .list();
    }

    /** The day on which the stage was over for all of these schools; empty while it is not. */
    static Optional<LocalDate> doneOn(List<Proof> proofs, Set<UUID> schools) {
        Optional<LocalDate> whole = proofs.stream()
                .filter(proof -> proof.schoolId() == null)
                .map(Proof::doneOn)
                .max(Comparator.naturalOrder());
        Set<UUID> done = proofs.stream()
                .filter(proof -> proof.schoolId() != null)
                .map(Proof::schoolId)
                .collect(Collectors.toSet());
        if (whole.isPresent() || schools.isEmpty() || !done.containsAll(schools)) {
            return whole;
        }
        return proofs.stream().map(Proof::doneOn).max(Comparator.naturalOrder());
    }

    /** A stage of a running year. */
    record Followed(UUID cycleId, Stage stage) {}

    /** A stage that ended, for the year or for one school. */
    record Proof(@Nullable UUID schoolId, LocalDate doneOn, String evidence) {}
}
