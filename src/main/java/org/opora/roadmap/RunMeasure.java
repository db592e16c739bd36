package org.opora.roadmap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.opora.registry.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Beginning and end of one occurrence of a row, as its process goes through it. */
@Service
public class RunMeasure {

    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final SchoolMeasureRepository schoolMeasures;
    private final FollowStages stages;
    private final ScopeSchools scope;
    private final Marks marks;
    private final CountTrained countTrained;
    private final EvidenceRequirements requirements;
    private final OpeningDays opening;
    private final AskSchools askSchools;
    private final RoadmapProcess process;
    private final LocalToday today;
    private final Journal journal;

    RunMeasure(
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            MeasureRepository measures,
            SchoolMeasureRepository schoolMeasures,
            FollowStages stages,
            ScopeSchools scope,
            Marks marks,
            CountTrained countTrained,
            EvidenceRequirements requirements,
            OpeningDays opening,
            AskSchools askSchools,
            RoadmapProcess process,
            LocalToday today,
            Journal journal) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.measures = measures;
        this.schoolMeasures = schoolMeasures;
        this.stages = stages;
        this.scope = scope;
        this.marks = marks;
        this.countTrained = countTrained;
        this.requirements = requirements;
        this.opening = opening;
        this.askSchools = askSchools;
        this.process = process;
        this.today = today;
        this.journal = journal;
    }

    /** When the measure opens and ends. */
    @Transactional(readOnly = true)
    public Plan plan(UUID measureId) {
        Measure measure = find(measureId);
        Roadmap roadmap = roadmaps.findById(measure.roadmapId()).orElseThrow();
        LocalDate start = opening.of(roadmap, measure);
        // what is open already does not wait for its start again when an order has changed its row
        LocalDate day = today.in(measure.municipalityId());
        LocalDate opens = measure.state().active() && start.isAfter(day) ? day : start;
        LocalDate due = measure.state() == MeasureState.TO_CONFIRM ? measure.schoolDueOn() : measure.dueOn();
        return new Plan(measure.state() != MeasureState.UNDATED, opens, due);
    }

    /** Its time has come: freezes the base, asks the schools, and says who does the work. */
    @Transactional
    public Opened open(UUID measureId) {
        Measure measure = find(measureId);
        Roadmap roadmap = roadmaps.findById(measure.roadmapId()).orElseThrow();
        RoadmapRow row = rows.findById(measure.rowId()).orElseThrow();
        if (measure.state().closed()) {
            return Opened.by(Route.DONE);
        }
        if (roadmap.state() == RoadmapState.PAUSED) {
            return Opened.by(Route.PAUSED);
        }
        note("roadmap.measureOpened", measure, row);
        if (measure.state() == MeasureState.TO_CONFIRM) {
            Opened schools = own(roadmap, measure, row);
            return schools.schoolHalf() ? schools.schoolsOnly() : Opened.by(Route.DONE);
        }
        measure.open(today.in(measure.municipalityId()));
        return switch (stages.follow(measure, row)) {
            case DONE -> Opened.by(Route.DONE);
            case WAITS -> Opened.by(Route.STAGE);
            case OWN -> own(roadmap, measure, row);
        };
    }

    private Opened own(Roadmap roadmap, Measure measure, RoadmapRow row) {
        List<School> schools = scope.of(row);
        EvidenceNeeds needs = requirements.of(row);
        marks.freeze(measure.id(), schools, needs.quotas());
        countTrained.opened(measure, row);
        boolean schoolHalf = measure.asksSchools(row) && !schools.isEmpty();
        LocalDate schoolsDue = AskSchools.due(roadmap, measure);
        if (schoolHalf) {
            askSchools.ask(roadmap, row, measure, schools);
        }
        return new Opened(Route.OWN, role(measure, row, schoolHalf), schoolHalf, schoolsDue, measure.dueOn());
    }

    /** Where only schools work nobody of the municipality does; without any school the coordinator answers for the row. */
    private static ExecutorRole role(Measure measure, RoadmapRow row, boolean schoolHalf) {
        if (schoolHalf && measure.onlySchoolsWork(row)) {
            return ExecutorRole.SCHOOLS;
        }
        return row.executorRole() == ExecutorRole.SCHOOLS && !schoolHalf
                ? ExecutorRole.COORDINATOR
                : row.executorRole();
    }

    /** An order worded the row anew: what it counts now is frozen for what is open, and the schools in its scope are asked. */
    @Transactional
    public void followRow(UUID measureId) {
        Measure measure = find(measureId);
        RoadmapRow row = rows.findById(measure.rowId()).orElseThrow();
        if (measure.state().active() && measure.stage() == null) {
            marks.freeze(measureId, scope.of(row), requirements.of(row).quotas());
            countTrained.opened(measure, row);
            followScope(measureId);
        }
    }

    /**
     * The scope of a row has changed while measures of it are open: schools that came are asked, schools that left are no
     * longer waited for.
     */
    @Transactional
    public void followScope(UUID measureId) {
        Measure measure = find(measureId);
        RoadmapRow row = rows.findById(measure.rowId()).orElseThrow();
        List<SchoolMeasure> parts = schoolMeasures.findByMeasureId(measureId);
        boolean counts =
                measure.state() != MeasureState.REVIEW || parts.stream().anyMatch(SchoolMeasure::underWay);
        if (measure.stage() == null && measure.state().active() && counts) {
            marks.join(measure, scope.of(row), requirements.of(row).quotas());
        }
        if (measure.stage() != null || !measure.asksSchools(row) || !schoolsMayJoin(measure, parts)) {
            return;
        }
        Roadmap roadmap = roadmaps.findById(measure.roadmapId()).orElseThrow();
        Set<UUID> asked = parts.stream()
                .filter(part -> part.state() != SchoolMeasureState.CANCELLED)
                .map(SchoolMeasure::schoolId)
                .collect(Collectors.toCollection(HashSet::new));
        List<School> now = scope.of(row);
        List<School> came =
                now.stream().filter(school -> !asked.contains(school.id())).toList();
        if (!came.isEmpty()) {
            askSchools.ask(roadmap, row, measure, came);
        }
        release(
                measure,
                schoolMeasures.findByMeasureId(measureId),
                now.stream().map(School::id).collect(Collectors.toSet()));
    }

    /** While the municipality works, or other schools do; when all have finished the measure is on its way to acceptance. */
    private static boolean schoolsMayJoin(Measure measure, List<SchoolMeasure> parts) {
        return measure.state() == MeasureState.OPEN
                || !measure.state().closed() && parts.stream().anyMatch(SchoolMeasure::underWay);
    }

    /** How the schools' half of a measure stands whose own date had passed when the plan began to run. */
    @Transactional(readOnly = true)
    public SchoolHalf schoolHalf(UUID measureId) {
        Measure measure = find(measureId);
        RoadmapRow row = rows.findById(measure.rowId()).orElseThrow();
        List<SchoolMeasure> parts = schoolMeasures.findByMeasureId(measureId);
        if (measure.launches() == 0) {
            return SchoolHalf.NONE;
        }
        if (parts.isEmpty() && !scope.of(row).isEmpty()) {
            return SchoolHalf.STARTING;
        }
        return parts.stream().anyMatch(SchoolMeasure::underWay) ? SchoolHalf.RUNNING : SchoolHalf.OVER;
    }

    /** Whether the municipality's half is still to be confirmed, though the schools have finished theirs. */
    @Transactional(readOnly = true)
    public boolean awaitsConfirmation(UUID measureId) {
        return find(measureId).state() == MeasureState.TO_CONFIRM;
    }

    private void release(Measure measure, List<SchoolMeasure> parts, Set<UUID> inScope) {
        List<SchoolMeasure> left = parts.stream()
                .filter(part -> !part.state().settled() && !inScope.contains(part.schoolId()))
                .toList();
        for (SchoolMeasure part : left) {
            part.cancel(today.in(measure.municipalityId()));
            marks.leave(measure, part.schoolId());
            process.schoolLeft(part.id());
        }
        if (!left.isEmpty() && parts.stream().allMatch(part -> part.state().settled())) {
            process.schoolsReported(measure.id());
        }
    }

    /** The measure is over; schools that never reported are written down as such. */
    @Transactional
    public void close(UUID measureId) {
        Measure measure = find(measureId);
        boolean left = false;
        for (SchoolMeasure part : schoolMeasures.findByMeasureId(measureId)) {
            if (!part.state().settled()) {
                part.miss(today.in(measure.municipalityId()));
                left = true;
            }
        }
        if (left) {
            process.closedWithoutSchools(measureId);
        }
        if (measure.state().closed()) {
            note(
                    "roadmap.measureClosed",
                    measure,
                    rows.findById(measure.rowId()).orElseThrow());
        }
    }

    private Measure find(UUID measureId) {
        return measures.findById(measureId).orElseThrow(NotFoundException::new);
    }

    private void note(String action, Measure measure, RoadmapRow row) {
        journal.record(Journal.entry(action)
                .municipality(measure.municipalityId())
                .subject("roadmap-measure", measure.id())
                .detail("activity", row.activity())
                .detail("state", measure.state().name()));
    }

    /** When a measure opens; {@code due} null when it has no end of its own. */
    public record Plan(boolean datesKnown, LocalDate opens, @Nullable LocalDate due) {}

    /** What does the work of a measure. */
    public enum Route {
        PAUSED,
        STAGE,
        DONE,
        OWN
    }

    /** The schools' half of a measure. */
    public enum SchoolHalf {
        NONE,
        STARTING,
        RUNNING,
        OVER
    }

    /** How a measure opened. */
    public record Opened(
            Route route,
            ExecutorRole role,
            boolean schoolHalf,
            @Nullable LocalDate schoolsDue,
            @Nullable LocalDate due) {

        /** The municipality's half is confirmed by its own button. */
        Opened schoolsOnly() {
            return new Opened(route, ExecutorRole.SCHOOLS, schoolHalf, schoolsDue, due);
        }

        static Opened by(Route route) {
            return new Opened(Objects.requireNonNull(route), ExecutorRole.COORDINATOR, false, null, null);
        }
    }
}
