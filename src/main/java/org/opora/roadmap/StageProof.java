package org.opora.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.Deadlines;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.cycle.KeptProgrammes;
import org.opora.cycle.StageCompleted;
import org.opora.cycle.StagePlan;
import org.opora.cycle.StageSteps;
import org.opora.planreading.SchoolGroup;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a stage of a running year does the work of a row, for which schools, and whether it has ended. */
@Component
class StageProof {

    private static final Set<Stage> TRACK_1_ONLY =
            EnumSet.of(Stage.EXPERTISE, Stage.REGIONAL_EXPERTISE, Stage.APPROVAL, Stage.PUBLICATION);

    /** Nothing but its schools ends such a stage. */
    private static final Set<Stage> OF_SCHOOLS_ONLY = EnumSet.of(
            Stage.INTERVIEW,
            Stage.PROGRAMME,
            Stage.EXPERTISE,
            Stage.REGIONAL_EXPERTISE,
            Stage.APPROVAL,
            Stage.PUBLICATION,
            Stage.REPORT);

    private final Cycles cycles;
    private final SupportCases cases;
    private final KeptProgrammes keptProgrammes;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;

    StageProof(Cycles cycles, SupportCases cases, KeptProgrammes keptProgrammes, Deadlines deadlines, JdbcClient jdbc) {
        this.cycles = cycles;
        this.cases = cases;
        this.keptProgrammes = keptProgrammes;
        this.deadlines = deadlines;
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
                .flatMap(cycle -> stageOf(cycle, linked).stream()
                        .map(stage -> new Followed(cycle.id(), stage, step(cycle, stage, due))))
                .findFirst();
    }

    /** What a measure that follows a stage already waits for. */
    Followed of(Measure measure) {
        CycleView cycle = cycles.cycle(Objects.requireNonNull(measure.cycleId()));
        Stage stage = Stage.ofKey(Objects.requireNonNull(measure.stage())).orElseThrow();
        return new Followed(cycle.id(), stage, step(cycle, stage, measure.dueOn()));
    }

    /** A stage that was done before the year was opened has its document. */
    private static Optional<Stage> stageOf(CycleView cycle, Set<String> linked) {
        return List.of(Stage.values()).stream()
                .filter(stage -> linked.contains(stage.key()))
                .filter(stage -> cycle.isOn(stage)
                        || cycle.planOf(stage).map(StagePlan::doneOn).isPresent())
                .max(Comparator.naturalOrder());
    }

    /** Of a stage in dated steps the one whose day is nearest to the measure's; without a day the whole stage. */
    private @Nullable DeadlineKind step(CycleView cycle, Stage stage, @Nullable LocalDate due) {
        if (due == null || StageSteps.of(stage).isEmpty()) {
            return null;
        }
        return StageSteps.nearest(stage, due, deadlines.allOf(cycle.municipalityId(), cycle.year()))
                .orElse(null);
    }

    /** How the stage ended: for the whole year, or for single schools. */
    List<Proof> proofs(Followed followed) {
        return jdbc.sql(
                        """
                        select school_id, done_on, evidence from cycle_stage_done
                         where cycle_id = :cycle and stage = :stage and step in ('', :step)
                        union all
                        select null, done_on, coalesce(done_document, '') from cycle_stage
                         where cycle_id = :cycle and stage = :stage and done_on is not null
                        """)
                .param("cycle", followed.cycleId())
                .param("stage", followed.stage().key())
                .param("step", followed.step() == null ? "" : followed.step().name())
                .query(Proof.class)
                .list();
    }

    /**
     * Of the row's schools those that go through the stage: the supported ones, in prevention every one. Who keeps the programme
     * in force is not waited for where only a new one is looked at. A row of the municipality alone waits for all of them.
     *
     * @param scope the row's schools today
     * @param without one that just now passes the stage by, or null
     */
    Set<UUID> concerned(Followed followed, RoadmapRow row, Set<UUID> scope, @Nullable UUID without) {
        Set<UUID> through = followed.stage() == Stage.PREVENTION ? inPrevention(followed) : supported(followed);
        if (!row.scope().equals(Set.of(SchoolGroup.NONE))) {
            through.retainAll(scope);
        }
        through.remove(without);
        return through;
    }

    /** Whether the stage will never end for these schools: the year supports others, and only schools end it. */
    boolean passesBy(Followed followed, RoadmapRow row, Set<UUID> scope, @Nullable UUID without) {
        return OF_SCHOOLS_ONLY.contains(followed.stage())
                && !cases.ofCycle(followed.cycleId()).isEmpty()
                && concerned(followed, row, scope, without).isEmpty();
    }

    private Set<UUID> supported(Followed followed) {
        Set<UUID> kept = KeptProgrammes.passBy(followed.stage()) ? keptProgrammes.of(followed.cycleId()) : Set.of();
        return cases.ofCycle(followed.cycleId()).stream()
                .filter(one -> one.open() && (one.track1() || !TRACK_1_ONLY.contains(followed.stage())))
                .map(SupportCaseView::schoolId)
                .filter(school -> !kept.contains(school))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<UUID> inPrevention(Followed followed) {
        return new HashSet<>(
                jdbc.sql("select school_id from school_prevention where cycle_id = ? and state <> 'WITHDRAWN'")
                        .param(followed.cycleId())
                        .query(UUID.class)
                        .list());
    }

    /** The day on which the stage was over for all of these schools; empty while it is not. */
    static Optional<LocalDate> doneOn(List<Proof> proofs, Set<UUID> schools) {
        Optional<LocalDate> whole = proofs.stream()
                .filter(proof -> proof.schoolId() == null)
                .map(Proof::doneOn)
                .max(Comparator.naturalOrder());
        Map<UUID, LocalDate> done = proofs.stream()
                .filter(proof -> proof.schoolId() != null)
                .collect(Collectors.toMap(
                        proof -> Objects.requireNonNull(proof.schoolId()),
                        Proof::doneOn,
                        (one, other) -> one.isAfter(other) ? one : other));
        if (whole.isPresent() || schools.isEmpty() || !done.keySet().containsAll(schools)) {
            return whole;
        }
        return schools.stream().map(done::get).max(Comparator.naturalOrder());
    }

    /** A stage of a running year, or one dated step of it. */
    record Followed(UUID cycleId, Stage stage, @Nullable DeadlineKind step) {

        /** Whether the completed stage or step is this one. */
        boolean endsWith(StageCompleted event) {
            return event.step() == null || event.step() == step;
        }
    }

    /** A stage that ended, for the year or for one school. */
    record Proof(@Nullable UUID schoolId, LocalDate doneOn, String evidence) {}
}
