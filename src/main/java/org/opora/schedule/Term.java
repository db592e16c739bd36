package org.opora.schedule;

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

    /**
     * Again and again.
     *
     * @param day 0, or the day of the month
     * @param until up to that day, otherwise on it
     * @param following the day belongs to the month after the one reported on
     * @param bounds null: in the whole period
     */
    record Repeated(Rhythm rhythm, int day, boolean until, boolean following, @Nullable Term bounds) implements Term {}

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
