package org.opora.planreading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** What a person or a program may say of the period of a plan. */
final class GivenPeriod {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int LONGEST = 10;

    private GivenPeriod() {}

    /**
     * Either day may be missing.
     *
     * @throws OporaException {@code plan.period} when the end lies before the start, {@code plan.period-outside} when a day is
     *     none of the years of plans, {@code plan.period-long} when it is longer than any plan
     */
    static void check(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (outside(start) || outside(end)) {
            throw new OporaException("plan.period-outside");
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw new OporaException("plan.period");
        }
        if (start != null && end != null && !end.isBefore(start.plusYears(LONGEST))) {
            throw new OporaException("plan.period-long");
        }
    }

    private static boolean outside(@Nullable LocalDate day) {
        return day != null && (day.isBefore(FIRST) || day.isAfter(LAST));
    }
}
