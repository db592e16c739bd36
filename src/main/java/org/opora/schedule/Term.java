package org.opora.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement of a cell of dates. */
sealed interface Term {

    /** In, on, during that place. */
    record At(Place place) implements Term {}

    /** At the latest on the last day of that place. */
    record Until(Place place) implements Term {}

    /** From the first day of one to the last day of the other. */
    record Between(Place from, Place to) implements Term {}

    /** From the first day of that place on. */
    record Since(Place place) implements Term {}

    /** From the day after the last day of that place on. */
    record After(Place place) implements Term {}

    /**
     * Again and again.
     *
     * @param day 0, or the day of the month
     * @param until up to that day, otherwise on it
     * @param following the day belongs to the month after the one reported on
     * @param bounds null: in the whole period
     */
    record Repeated(Rhythm rhythm, int day, boolean until, boolean following, @Nullable Term bounds)
            implements Recurring {
        @Override
        public Repeated within(Term newBounds) {
            return new Repeated(rhythm, day, until, following, newBounds);
        }
    }

    /** The same part of each week, month, quarter or half-year. */
    record Each(Rhythm rhythm, Slice slice, boolean until, @Nullable Term bounds) implements Recurring {
        @Override
        public Each within(Term newBounds) {
            return new Each(rhythm, slice, until, newBounds);
        }
    }

    /** Once in so many weeks or months, counted from the beginning. */
    record Interval(int every, Rhythm rhythm, @Nullable Term bounds) implements Recurring {
        @Override
        public Interval within(Term newBounds) {
            return new Interval(every, rhythm, newBounds);
        }
    }

    /** Comes again and again, in the whole period or within bounds. */
    sealed interface Recurring extends Term {

        Rhythm rhythm();

        /** Null: in the whole period. */
        @Nullable
        Term bounds();

        /** The same within these bounds. */
        Recurring within(Term newBounds);
    }

    /**
     * Not in these months.
     *
     * @param of null: nothing it is taken from stands beside it yet, or, as bounds, the whole period
     */
    record Except(List<Integer> months, @Nullable Term of) implements Term {}

    /** Once in each part of the school year; the schools' calendar says when they are. */
    record InSchoolTerms(int aYear) implements Term {}

    /** So many times a year, on days nobody has named. */
    record Times(int count) implements Term {}

    /** The year or the whole plan: WITHIN_YEAR, WHOLE_PERIOD, CONTINUOUS, ANNUAL. */
    record Whole(ScheduleKind kind) implements Term {}

    /** No calendar day follows from these words. */
    record Spoken(ScheduleKind kind, String code, String words) implements Term {}

    /** How often. */
    enum Rhythm {
        WEEKLY,
        MONTHLY,
        QUARTERLY,
        HALF_YEARLY,
        /** «до 5 числа» without a month; joined with the rhythm beside it, or not understood. */
        UNSAID
    }
}
