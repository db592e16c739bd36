package org.opora.schedule;

import java.util.List;
import java.util.function.Predicate;
import org.opora.schedule.Place.Unit;

/** Names the shape of an expression. */
final class KindOf {

    private final Expression expression;
    private final boolean yearly;

    private KindOf(Expression expression, boolean yearly) {
        this.expression = expression;
        this.yearly = yearly;
    }

    /** @param occurrences how many came out: a place without a year that comes in several years is a yearly one */
    static ScheduleKind expression(Expression expression, int occurrences) {
        boolean pieces = expression.terms().stream().anyMatch(Term.Except.class::isInstance);
        boolean severalYears = occurrences > expression.terms().size() && !pieces;
        return new KindOf(expression, expression.annual() || severalYears).kind();
    }

    private ScheduleKind kind() {
        List<Term> terms = expression.terms();
        if (terms.size() == 1) {
            return single(terms.get(0));
        }
        if (all(term -> term instanceof Term.Until)) {
            return yearly
                    ? ScheduleKind.ANNUAL_DEADLINE
                    : terms.size() == 2 ? ScheduleKind.TWO_DEADLINES : ScheduleKind.DEADLINES;
        }
        if (all(term -> term instanceof Term.At at
                && (at.place().unit() == Unit.DAY || at.place().unit() == Unit.WEEKDAY))) {
            return yearly ? ScheduleKind.ANNUAL_EVENT_DAY : ScheduleKind.EVENT_DAYS;
        }
        if (allAt(Unit.MONTH)) {
            return yearly ? ScheduleKind.ANNUAL_MONTHS : ScheduleKind.MONTHS;
        }
        boolean oneUnit = terms.get(0) instanceof Term.At at && allAt(at.place().unit());
        boolean oneRhythm = terms.get(0) instanceof Term.Recurring first
                && all(term -> term instanceof Term.Recurring other
                        && other.getClass() == first.getClass()
                        && other.rhythm() == first.rhythm());
        return oneUnit || oneRhythm ? single(terms.get(0)) : ScheduleKind.MIXED;
    }

    private boolean all(Predicate<Term> test) {
        return expression.terms().stream().allMatch(test);
    }

    private boolean allAt(Unit unit) {
        return all(term -> term instanceof Term.At at && at.place().unit() == unit);
    }

    private ScheduleKind single(Term term) {
        if (term instanceof Term.At at) {
            return at(at.place());
        }
        if (term instanceof Term.Until) {
            return yearly ? ScheduleKind.ANNUAL_DEADLINE : ScheduleKind.DEADLINE;
        }
        if (term instanceof Term.Between between) {
            return between(between);
        }
        if (term instanceof Term.Since since && Bounds.everyYear(since, expression.annual())) {
            return ScheduleKind.ANNUAL;
        }
        if (term instanceof Term.Since || term instanceof Term.After) {
            return ScheduleKind.OPEN_START;
        }
        return undated(term);
    }

    private ScheduleKind at(Place place) {
        return switch (place.unit()) {
            case DAY -> yearly ? ScheduleKind.ANNUAL_EVENT_DAY : ScheduleKind.EVENT_DAY;
            case MONTH ->
                !yearly
                        ? ScheduleKind.MONTH
                        : place.year() == null ? ScheduleKind.ANNUAL_MONTH : ScheduleKind.ANNUAL_MONTH_FROM;
            case DECADE, WEEK, MONTH_HALF, ROUGHLY -> ScheduleKind.PART_OF_MONTH;
            case QUARTER -> ScheduleKind.QUARTER;
            case HALF_YEAR, SCHOOL_HALF -> ScheduleKind.HALF_YEAR;
            case SEASON -> yearly ? ScheduleKind.MONTH_RANGE_ANNUAL : ScheduleKind.MONTH_RANGE;
            case WEEKDAY -> yearly ? ScheduleKind.ANNUAL_EVENT_DAY : ScheduleKind.EVENT_DAY;
            case YEAR -> ScheduleKind.YEAR;
            case SCHOOL_YEAR -> ScheduleKind.SCHOOL_YEAR;
        };
    }

    private ScheduleKind between(Term.Between term) {
        Unit from = term.from().unit();
        Unit to = term.to().unit();
        if (from == to && (from == Unit.MONTH || from == Unit.SEASON)) {
            return yearly ? ScheduleKind.MONTH_RANGE_ANNUAL : ScheduleKind.MONTH_RANGE;
        }
        if (from == to && (from == Unit.YEAR || from == Unit.SCHOOL_YEAR)) {
            return ScheduleKind.YEAR_RANGE;
        }
        if (from == to && from == Unit.QUARTER) {
            return ScheduleKind.QUARTER;
        }
        return yearly ? ScheduleKind.ANNUAL_WINDOW : ScheduleKind.WINDOW;
    }

    private ScheduleKind undated(Term term) {
        if (term instanceof Term.Except except) {
            return except.of() == null ? ScheduleKind.UNKNOWN : single(except.of());
        }
        if (term instanceof Term.Recurring recurring) {
            return recurring(recurring);
        }
        if (term instanceof Term.Times) {
            return ScheduleKind.TIMES_A_YEAR;
        }
        if (term instanceof Term.InSchoolTerms) {
            return ScheduleKind.HOLIDAYS;
        }
        if (term instanceof Term.Whole whole) {
            boolean within = whole.kind() == ScheduleKind.WITHIN_YEAR && yearly;
            return within ? ScheduleKind.WITHIN_YEAR_ANNUAL : whole.kind();
        }
        return ((Term.Spoken) term).kind();
    }

    private static ScheduleKind recurring(Term.Recurring term) {
        if (term instanceof Term.Interval) {
            return ScheduleKind.INTERVAL;
        }
        boolean deadline = term instanceof Term.Repeated repeated && repeated.day() > 0
                || term instanceof Term.Each each
                        && (each.until()
                                || each.slice().kind() == Slice.Kind.MONTH
                                        && each.slice().other() > 0);
        return switch (term.rhythm()) {
            case WEEKLY -> ScheduleKind.WEEKLY;
            case QUARTERLY -> deadline ? ScheduleKind.QUARTERLY_DEADLINE : ScheduleKind.QUARTERLY;
            case HALF_YEARLY -> ScheduleKind.HALF_YEARLY;
            case MONTHLY, UNSAID -> deadline ? ScheduleKind.MONTHLY_DEADLINE : ScheduleKind.MONTHLY;
        };
    }
}
