package org.opora.schedule;

import java.time.LocalDate;

/**
 * The days a plan is made for, both inclusive.
 *
 * @throws IllegalArgumentException when the end lies before the start
 */
public record PlanPeriod(LocalDate start, LocalDate end) {

    /** Checks the order of the days. */
    public PlanPeriod {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("the period ends on " + end + ", before it starts on " + start);
        }
    }

    /** One calendar year. */
    public static PlanPeriod ofYear(int year) {
        return new PlanPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The day belongs to the plan. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** It is longer than a year, so that a month without a year comes in it more than once. */
    public boolean severalYears() {
        return !end.isBefore(start.plusYears(1));
    }
}
