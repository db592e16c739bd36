package org.opora.schedule;

import org.jspecify.annotations.Nullable;
import org.opora.schedule.Term.Rhythm;

/** Reads what comes again and again: «ежемесячно», «1 раз в квартал», «до 5 числа каждого месяца». */
final class RhythmReader {

    /** Weeks or months of an interval. */
    private static final int LONGEST = 26;

    private final Pieces pieces;

    RhythmReader(Pieces pieces) {
        this.pieces = pieces;
    }

    /** One rhythm, or null; «1 раз в год» and «каждый год» only mark the whole cell as annual and give {@code ANNUAL}. */
    @Nullable
    Term rhythm() {
        if (pieces.accept(Lexeme.ANNUAL) || pieces.accept(Lexeme.EVERY, Lexeme.YEAR)) {
            pieces.sayAnnual();
            return new Term.Whole(ScheduleKind.ANNUAL);
        }
        Rhythm word = ofWord(pieces.peek().lexeme());
        if (word != null) {
            pieces.take();
            return repeated(word);
        }
        if (pieces.peek().is(Lexeme.EVERY) && ofUnit(pieces.peek(1).lexeme()) != null) {
            Rhythm every = ofUnit(pieces.peek(1).lexeme());
            pieces.skip(2);
            return every == null ? null : repeated(every);
        }
        Term each = each();
        return each != null ? each : times();
    }

    /** «каждые две недели», «по кварталам», «каждую четверть». */
    private @Nullable Term each() {
        int mark = pieces.mark();
        if (pieces.accept(Lexeme.EVERY)) {
            Term.Repeated day = dayOfMonth(false);
            if (day != null) {
                return new Term.Repeated(Rhythm.MONTHLY, day.day(), false, day.following(), null);
            }
            Term every = pieces.peek().is(Lexeme.SCHOOL_TERM) ? inSchoolTerms() : interval();
            if (every != null) {
                return every;
            }
        }
        pieces.back(mark);
        boolean plural = pieces.peek().is(Lexeme.TO)
                && (pieces.peek(1).token().text().endsWith("ам")
                        || pieces.peek(1).token().text().endsWith("ям"));
        if (plural && pieces.peek(1).is(Lexeme.SCHOOL_TERM)) {
            pieces.take();
            return inSchoolTerms();
        }
        Rhythm turn = plural ? ofUnit(pieces.peek(1).lexeme()) : null;
        pieces.skip(turn == null ? 0 : 2);
        return turn == null ? null : repeated(turn);
    }

    private Term inSchoolTerms() {
        return new Term.InSchoolTerms(pieces.take().begins("триместр") ? 3 : 4);
    }

    /** «2 недели», «три месяца»; null and nothing taken otherwise. */
    private @Nullable Term interval() {
        Piece count = pieces.peek();
        int every = count.isNumber() ? count.value() : count.is(Lexeme.COUNT) ? count.number() : 0;
        Rhythm unit = ofUnit(pieces.peek(1).lexeme());
        boolean some = every >= 2 && every <= LONGEST && (unit == Rhythm.WEEKLY || unit == Rhythm.MONTHLY);
        pieces.skip(some ? 2 : 0);
        return some && unit != null ? new Term.Interval(every, unit, null) : null;
    }

    private static Term repeated(Rhythm rhythm) {
        return new Term.Repeated(rhythm, 0, false, false, null);
    }

    /** «не реже 1 раза в полугодие», «раз в месяц», «2 раза в год». */
    private @Nullable Term times() {
        int mark = pieces.mark();
        atLeast();
        Piece count = pieces.peek();
        boolean counted = count.isNumber() || count.is(Lexeme.COUNT);
        int times = count.isNumber() ? count.value() : counted ? count.number() : 1;
        pieces.skip(counted ? 1 : 0);
        boolean said = pieces.accept(Lexeme.TIMES) || count.token().text().endsWith("жды");
        Term found = said && per() ? timesIn(times, mark) : null;
        if (found == null) {
            pieces.back(mark);
        }
        return found;
    }

    /** «1 раз в год», «1 р/год», «1 раз за год», «1 раз в течение года». */
    private boolean per() {
        boolean said = pieces.accept(Lexeme.IN) || pieces.acceptSign("/") || pieces.accept(Lexeme.BEHIND);
        boolean course = pieces.accept(Lexeme.COURSE);
        return said || course;
    }

    private @Nullable Term timesIn(int times, int mark) {
        if (pieces.peek().is(Lexeme.SCHOOL_TERM) && times == 1) {
            return inSchoolTerms();
        }
        Term interval = times == 1 ? interval() : null;
        if (interval != null) {
            return interval;
        }
        pieces.accept(Lexeme.CALENDAR);
        if (pieces.ahead(Lexeme.SCHOOL, Lexeme.YEAR)) {
            pieces.take();
            pieces.note("approximate", pieces.words(mark));
        }
        Piece unit = pieces.take();
        Rhythm rhythm = ofUnit(unit.lexeme());
        if (unit.is(Lexeme.YEAR) && times == 1) {
            pieces.sayAnnual();
            return new Term.Whole(ScheduleKind.ANNUAL);
        }
        if (unit.is(Lexeme.YEAR)) {
            return times >= 2 && times <= 12 ? new Term.Times(times) : null;
        }
        if (rhythm != null && times >= 2) {
            pieces.note("several-times", pieces.words(mark));
        }
        return rhythm == null || times < 1 ? null : repeated(rhythm);
    }

    private void atLeast() {
        boolean seldom = pieces.peek(1).begins("реже") || pieces.peek(1).begins("менее");
        if (pieces.peek().is(Lexeme.NOT) && seldom) {
            pieces.skip(2);
            if (pieces.peek().token().is("чем")) {
                pieces.take();
            }
        }
    }

    /** «5 числа каждого месяца», «10 числа месяца, следующего за отчетным»; stands after «до» or alone. */
    Term.@Nullable Repeated dayOfMonth(boolean until) {
        Piece day = pieces.peek();
        boolean said = pieces.peek(1).is(Lexeme.DATE) && !pieces.peek(2).is(Lexeme.MONTH);
        boolean number = day.isNumber() && day.value() >= 1 && day.value() <= 31;
        if (!number || !said && !(until && endsWithDay())) {
            return null;
        }
        pieces.skip(said ? 2 : 1);
        boolean every = pieces.accept(Lexeme.EVERY, Lexeme.MONTH_WORD);
        pieces.accept(Lexeme.MONTH_WORD);
        int mark = pieces.mark();
        pieces.acceptSign(",");
        if (!pieces.accept(Lexeme.FOLLOWING)) {
            pieces.back(mark);
            return new Term.Repeated(every ? Rhythm.MONTHLY : Rhythm.UNSAID, day.value(), until, false, null);
        }
        return new Term.Repeated(afterReported(), day.value(), until, true, null);
    }

    /** «до 5-го», «до 5-го каждого месяца», «до 10-го следующего месяца»: the word «число» is left out. */
    private boolean endsWithDay() {
        Piece next = pieces.peek(1);
        Piece second = pieces.peek(2);
        boolean ends = next.last() || next.sign(")") || next.sign(";") || next.is(Lexeme.MONTHLY);
        boolean comma = next.sign(",") && second.is(Lexeme.MONTHLY);
        boolean ofMonth = (next.is(Lexeme.EVERY) || next.is(Lexeme.FOLLOWING)) && second.is(Lexeme.MONTH_WORD);
        return ends || comma || ofMonth || next.is(Lexeme.MONTH_WORD) && !second.is(Lexeme.MONTH);
    }

    private Rhythm afterReported() {
        pieces.accept(Lexeme.MONTH_WORD);
        pieces.accept(Lexeme.BEHIND);
        pieces.accept(Lexeme.REPORTING);
        if (pieces.accept(Lexeme.QUARTER)) {
            return Rhythm.QUARTERLY;
        }
        pieces.accept(Lexeme.MONTH_WORD);
        pieces.accept(Lexeme.PERIOD);
        return Rhythm.MONTHLY;
    }

    private static @Nullable Rhythm ofWord(Lexeme lexeme) {
        return switch (lexeme) {
            case WEEKLY -> Rhythm.WEEKLY;
            case MONTHLY -> Rhythm.MONTHLY;
            case QUARTERLY -> Rhythm.QUARTERLY;
            case HALF_YEARLY -> Rhythm.HALF_YEARLY;
            default -> null;
        };
    }

    private static @Nullable Rhythm ofUnit(Lexeme lexeme) {
        return switch (lexeme) {
            case WEEK -> Rhythm.WEEKLY;
            case MONTH_WORD -> Rhythm.MONTHLY;
            case QUARTER -> Rhythm.QUARTERLY;
            case HALF_YEAR -> Rhythm.HALF_YEARLY;
            default -> null;
        };
    }
}
