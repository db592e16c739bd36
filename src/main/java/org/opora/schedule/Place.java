package org.opora.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A place in the calendar, with or without a year.
 *
 * @param number day of the month, or which decade, week (5: the last), half, quarter
 * @param month 0 where the unit has none
 * @param year null when not written
 * @param following «года, следующего за отчетным»
 */
record Place(Unit unit, int number, int month, @Nullable Integer year, boolean following) {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;
    private static final int LEAP = 2024;

    /** How large the place is. */
    enum Unit {
        DAY,
        MONTH,
        DECADE,
        WEEK,
        MONTH_HALF,
        ROUGHLY,
        /** Number: which one (5: the last) times ten and Monday 1 to Sunday 7. */
        WEEKDAY,
        QUARTER,
        HALF_YEAR,
        SCHOOL_HALF,
        /** Number: winter 1, begun in the December of its year, to autumn 4. */
        SEASON,
        YEAR,
        SCHOOL_YEAR
    }

    static Place of(Unit unit, int number, int month) {
        return new Place(unit, number, month, null, false);
    }

    static Place day(int day, int month) {
        return of(Unit.DAY, day, month);
    }

    Place in(@Nullable Integer newYear) {
        return new Place(unit, number, month, newYear, following);
    }

    Place inFollowing() {
        return new Place(unit, number, month, null, true);
    }

    /** Such a day exists, in its year or in some year. */
    boolean exists() {
        Integer named = year;
        if (named != null && (named < EARLIEST || named > LATEST)) {
            return false;
        }
        if (unit != Unit.DAY) {
            return number <= most();
        }
        return month >= 1
                && month <= 12
                && number >= 1
                && number <= YearMonth.of(named == null ? LEAP : named, month).lengthOfMonth();
    }

    /** How many of its kind there are: a number before «числа мая» may be a day, and there is no 31st beginning of May. */
    private int most() {
        return switch (unit) {
            case DECADE, ROUGHLY -> 3;
            case WEEK -> 5;
            case MONTH_HALF, HALF_YEAR, SCHOOL_HALF -> 2;
            case QUARTER, SEASON -> 4;
            default -> Integer.MAX_VALUE;
        };
    }

    /** Such a day exists in that year. */
    boolean existsIn(int of) {
        return unit != Unit.DAY || number <= YearMonth.of(of, month).lengthOfMonth();
    }

    /** All its days in that year. */
    Days days(int of) {
        return new Days(first(of), last(of));
    }

    /** Days of a month or the whole of it: it lies in one month. */
    boolean withinMonth() {
        return month > 0;
    }

    LocalDate first(int of) {
        return switch (unit) {
            case DAY -> dayOf(of, number);
            case MONTH -> dayOf(of, 1);
            case DECADE, ROUGHLY -> dayOf(of, number * 10 - 9);
            case WEEK -> number == 5 ? last(of).minusDays(6) : dayOf(of, number * 7 - 6);
            case MONTH_HALF -> dayOf(of, number == 1 ? 1 : 16);
            case WEEKDAY -> weekday(of);
            case QUARTER -> LocalDate.of(of, number * 3 - 2, 1);
            case HALF_YEAR -> LocalDate.of(of, number * 6 - 5, 1);
            case SCHOOL_HALF -> number == 1 ? LocalDate.of(of, 9, 1) : LocalDate.of(of + 1, 1, 1);
            case SEASON -> LocalDate.of(of, number == 1 ? 12 : number * 3 - 3, 1);
            case YEAR -> LocalDate.of(of, 1, 1);
            case SCHOOL_YEAR -> LocalDate.of(of, 9, 1);
        };
    }

    LocalDate last(int of) {
        return switch (unit) {
            case DAY -> dayOf(of, number);
            case MONTH -> dayOf(of, 31);
            case DECADE, ROUGHLY -> dayOf(of, number == 3 ? 31 : number * 10);
            case WEEK -> dayOf(of, number == 5 ? 31 : number * 7);
            case MONTH_HALF -> dayOf(of, number == 1 ? 15 : 31);
            case WEEKDAY -> weekday(of);
            case QUARTER -> YearMonth.of(of, number * 3).atEndOfMonth();
            case HALF_YEAR -> YearMonth.of(of, number * 6).atEndOfMonth();
            case SCHOOL_HALF -> number == 1 ? LocalDate.of(of, 12, 31) : LocalDate.of(of + 1, 6, 30);
            case SEASON -> YearMonth.from(first(of)).plusMonths(2).atEndOfMonth();
            case YEAR -> LocalDate.of(of, 12, 31);
            case SCHOOL_YEAR -> LocalDate.of(of + 1, 6, 30);
        };
    }

    private LocalDate weekday(int of) {
        int which = number / 10 == Slice.LAST ? -1 : number / 10;
        return YearMonth.of(of, month)
                .atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.of(number % 10)));
    }

    private LocalDate dayOf(int of, int day) {
        YearMonth in = YearMonth.of(of, month);
        return in.atDay(Math.min(day, in.lengthOfMonth()));
    }
}
