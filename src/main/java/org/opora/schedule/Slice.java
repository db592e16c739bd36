package org.opora.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.opora.schedule.Place.Unit;
import org.opora.schedule.Term.Rhythm;

/**
 * The part of each week, month, quarter or half-year in which something comes again: «последняя пятница месяца», «15 число
 * последнего месяца квартала».
 *
 * @param number which one; 5: the last; 0: the day of each week
 * @param other of a weekday: Monday 1 to Sunday 7; of days: the last one; of a month: its day or 0
 */
record Slice(Kind kind, int number, int other) {

    static final int LAST = 5;

    /** What the part is. */
    enum Kind {
        WEEKDAY,
        WEEK,
        DECADE,
        HALF,
        DAYS,
        /** The first or the last day. */
        EDGE,
        MONTH
    }

    /** There is such a part in each turn of that rhythm. */
    boolean fits(Rhythm rhythm) {
        boolean edge = number == 1 || number == LAST;
        return switch (rhythm) {
            case WEEKLY -> kind == Kind.WEEKDAY && number == 0;
            case MONTHLY -> kind != Kind.MONTH && !(kind == Kind.WEEKDAY && number == 0);
            case QUARTERLY -> kind == Kind.EDGE || kind == Kind.MONTH && (number <= 3 || edge) || edge && part();
            case HALF_YEARLY -> kind == Kind.EDGE || kind == Kind.MONTH;
            case UNSAID -> false;
        };
    }

    private boolean part() {
        return kind == Kind.WEEK || kind == Kind.DECADE;
    }

    /** Its days within one turn of the rhythm. */
    Days days(Days turn) {
        YearMonth first = YearMonth.from(turn.first());
        YearMonth month = number == LAST ? YearMonth.from(turn.last()) : first;
        return switch (kind) {
            case WEEKDAY -> weekday(turn, month);
            case WEEK -> in(month, Unit.WEEK);
            case DECADE -> in(month, Unit.DECADE);
            case HALF -> in(month, Unit.MONTH_HALF);
            case DAYS -> new Days(day(first, number), day(first, other));
            case EDGE -> number == 1 ? one(turn.first()) : one(turn.last());
            case MONTH -> inMonth(number == LAST ? month : first.plusMonths(number - 1));
        };
    }

    private Days weekday(Days turn, YearMonth month) {
        DayOfWeek day = DayOfWeek.of(other);
        LocalDate found = number == 0
                ? turn.first().with(TemporalAdjusters.nextOrSame(day))
                : month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number == LAST ? -1 : number, day));
        return one(found);
    }

    private Days in(YearMonth month, Unit unit) {
        int which = number == LAST && unit != Unit.WEEK ? (unit == Unit.DECADE ? 3 : 2) : number;
        return Place.of(unit, which, month.getMonthValue()).days(month.getYear());
    }

    private Days inMonth(YearMonth month) {
        return other == 0 ? new Days(month.atDay(1), month.atEndOfMonth()) : one(day(month, other));
    }

    private static LocalDate day(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static Days one(LocalDate day) {
        return new Days(day, day);
    }
}
