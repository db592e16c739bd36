package org.opora.roadmap;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the work on an occurrence begins. «До 5 числа» names no start: the first such deadline of a row opens with the plan, each
 * later one on the day after the deadline before it, so that a row never asks for a whole year at once.
 */
@Component
class OpeningDays {

    private final MeasureRepository measures;

    OpeningDays(MeasureRepository measures) {
        this.measures = measures;
    }

    /** Of the municipality's half, or of all of an occurrence that only schools have. */
    LocalDate of(Roadmap roadmap, Measure measure) {
        boolean ofSchools = measure.half() == MeasureHalf.SCHOOLS;
        return opens(
                roadmap,
                measure,
                measure.startOn(),
                Measure::dueOn,
                other -> ofSchools || other.half() != MeasureHalf.SCHOOLS);
    }

    /** Of the schools' half; without a date of its own it begins together with the municipality's. */
    LocalDate ofSchools(Roadmap roadmap, Measure measure) {
        return opens(
                roadmap,
                measure,
                measure.schoolStartOn(),
                Measure::schoolDueOn,
                other -> other.half() != MeasureHalf.MUNICIPALITY);
    }

    private LocalDate opens(
            Roadmap roadmap,
            Measure measure,
            @Nullable LocalDate start,
            Function<Measure, @Nullable LocalDate> deadline,
            Predicate<Measure> sameHalf) {
        LocalDate due = deadline.apply(measure);
        if (start != null || due == null) {
            return start != null ? start : roadmap.start();
        }
        return measures.findByRowIdOrderByNumber(measure.rowId()).stream()
                .filter(other -> other.number() != measure.number() && other.state() != MeasureState.CANCELLED)
                .filter(sameHalf)
                .flatMap(other -> Stream.ofNullable(deadline.apply(other)))
                .filter(earlier -> earlier.isBefore(due) && !earlier.isBefore(roadmap.start()))
                .max(LocalDate::compareTo)
                .map(earlier -> earlier.plusDays(1))
                .orElse(roadmap.start());
    }
}
