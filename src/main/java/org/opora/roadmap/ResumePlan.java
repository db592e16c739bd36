package org.opora.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.WorkingCalendar;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/** Gives the measures of a paused plan the dates by which they go on, and says beforehand which. */
@Component
class ResumePlan {

    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final SchoolMeasureRepository schoolMeasures;
    private final OpeningDays opening;
    private final WorkingCalendar calendar;
    private final PlanClock clock;
    private final LocalToday today;
    private final Journal journal;

    ResumePlan(
            RoadmapRowRepository rows,
            MeasureRepository measures,
            SchoolMeasureRepository schoolMeasures,
            OpeningDays opening,
            WorkingCalendar calendar,
            PlanClock clock,
            LocalToday today,
            Journal journal) {
        this.rows = rows;
        this.measures = measures;
        this.schoolMeasures = schoolMeasures;
        this.opening = opening;
        this.calendar = calendar;
        this.clock = clock;
        this.today = today;
        this.journal = journal;
    }

    /** The pause of a plan when it ends today. */
    Pause pause(Roadmap roadmap) {
        return new Pause(roadmap.pausedSince(), today.in(roadmap.municipalityId()), calendar);
    }

    /** Deadlines that move when the plan goes on today, in the order of its table. */
    List<MovedDate> preview(Roadmap roadmap) {
        return changes(roadmap, pause(roadmap)).stream().flatMap(Change::moved).toList();
    }

    /** Moves them. @return how many */
    int move(Roadmap roadmap, Pause pause) {
        List<Change> changes = changes(roadmap, pause);
        for (Change change : changes) {
            change.apply(schoolMeasures.findByMeasureId(change.measure().id()));
            change.moved().forEach(moved -> note(roadmap, moved));
        }
        measures.flush();
        LocalDate last = changes.stream()
                .flatMap(change -> Stream.of(change.due(), change.schoolsDue()))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(roadmap.end());
        clock.goOn(roadmap, pause, last, changes.stream().map(Change::redated).toList());
        return (int) changes.stream().flatMap(Change::moved).count();
    }

    /** What is not closed and had a date ahead when the pause began; days of opening are read before anything moves. */
    private List<Change> changes(Roadmap roadmap, Pause pause) {
        Map<UUID, RoadmapRow> byId =
                rows.inOrder(roadmap.id()).stream().collect(Collectors.toMap(RoadmapRow::id, Function.identity()));
        Set<UUID> handedIn = handedInBySchools(roadmap);
        return measures.findByRoadmapId(roadmap.id()).stream()
                .filter(measure -> !measure.state().closed())
                .filter(measure -> measure.state().active()
                        || ahead(measure.dueOn(), pause)
                        || ahead(measure.schoolDueOn(), pause))
                .map(measure -> change(
                        roadmap,
                        Objects.requireNonNull(byId.get(measure.rowId())),
                        measure,
                        pause,
                        handedIn.contains(measure.id())))
                .sorted(Comparator.comparing((Change change) -> change.row().place())
                        .thenComparing(change -> change.row().position())
                        .thenComparing(change -> change.measure().number()))
                .toList();
    }

    /** Measures of which no school that was asked has still to hand in. */
    private Set<UUID> handedInBySchools(Roadmap roadmap) {
        Set<UUID> all =
                new HashSet<>(schoolMeasures.measuresWith(roadmap.id(), EnumSet.allOf(SchoolMeasureState.class)));
        all.removeAll(schoolMeasures.measuresWith(
                roadmap.id(), EnumSet.of(SchoolMeasureState.OPEN, SchoolMeasureState.RETURNED)));
        return all;
    }

    private static boolean ahead(@Nullable LocalDate due, Pause pause) {
        return due != null && !due.isBefore(pause.since());
    }

    private Change change(Roadmap roadmap, RoadmapRow row, Measure measure, Pause pause, boolean ofSchools) {
        boolean active = measure.state().active();
        LocalDate due = moved(pause, measure.times().dueNow(), active ? pause.since() : opening.of(roadmap, measure));
        LocalDate own = moved(pause, measure.times().schoolDueNow(), opening.ofSchools(roadmap, measure));
        LocalDate end = active ? pause.moved(roadmap.end()) : roadmap.end();
        // the date that both share is now that of the schools alone
        boolean shared = own == null && measure.inReview() && measure.asksSchools(row);
        LocalDate schoolDue = shared ? due : own;
        List<MovedDate> moves = new ArrayList<>();
        if (!measure.inReview()) {
            moved(row, measure, MeasureHalf.MUNICIPALITY, measure.dueOn(), due).ifPresent(moves::add);
        }
        if (!ofSchools && measure.asksSchools(row)) {
            LocalDate was = own == null ? measure.dueOn() : measure.schoolDueOn();
            moved(row, measure, MeasureHalf.SCHOOLS, was, schoolDue).ifPresent(moves::add);
        }
        return new Change(row, measure, moves, due, schoolDue, own != null ? own : due != null ? due : end, ofSchools);
    }

    private static @Nullable LocalDate moved(Pause pause, @Nullable LocalDate due, LocalDate opened) {
        return due == null ? null : pause.moved(due, opened);
    }

    private static Optional<MovedDate> moved(
            RoadmapRow row, Measure measure, MeasureHalf half, @Nullable LocalDate was, @Nullable LocalDate becomes) {
        return was == null || becomes == null || was.equals(becomes)
                ? Optional.empty()
                : Optional.of(new MovedDate(measure.id(), row.id(), row.number(), row.activity(), half, was, becomes));
    }

    private void note(Roadmap roadmap, MovedDate moved) {
        journal.record(Journal.entry("roadmap.dateMoved")
                .municipality(roadmap.municipalityId())
                .subject("roadmap-measure", moved.measureId())
                .words("half", List.of("roadmap.whose." + moved.half()))
                .detail("from", moved.was())
                .detail("to", moved.becomes()));
    }

    /**
     * What the pause does to a measure.
     *
     * @param moves what people see of it
     * @param due of the municipality
     * @param schoolDue of the schools, where they have a date of their own
     * @param schoolsDue by which schools are waited for
     * @param schoolsHandedIn whether every school that was asked had handed in
     */
    private record Change(
            RoadmapRow row,
            Measure measure,
            List<MovedDate> moves,
            @Nullable LocalDate due,
            @Nullable LocalDate schoolDue,
            LocalDate schoolsDue,
            boolean schoolsHandedIn) {

        Stream<MovedDate> moved() {
            return moves.stream();
        }

        void apply(List<SchoolMeasure> parts) {
            measure.moveTo(due, schoolDue, schoolsHandedIn);
            parts.stream().filter(SchoolMeasure::underWay).forEach(part -> part.moveTo(schoolsDue));
        }

        /** Where the municipality has only to confirm, nobody but schools has a date. */
        PlanClock.Redated redated() {
            LocalDate own = measure.state() == MeasureState.TO_CONFIRM ? schoolDue : due;
            return new PlanClock.Redated(measure.id(), own, schoolsDue);
        }
    }
}
