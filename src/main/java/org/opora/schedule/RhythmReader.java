package org.opora.schedule;

import org.jspecify.annotations.Nullable;
import org.opora.schedule.Term.Rhythm;

/** Reads what comes again and again: «ежемесячно», «1 раз в квартал», «до 5 числа каждого месяца». */
final class RhythmReader {

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
        return times();
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
        if (pieces.accept(Lexeme.TIMES) && pieces.accept(Lexeme.IN)) {
            Piece unit = pieces.take();
            Rhythm rhythm = ofUnit(unit.lexeme());
            if (unit.is(Lexeme.YEAR) && times == 1) {
                pieces.sayAnnual();
                return new Term.Whole(ScheduleKind.ANNUAL);
            }
            if (unit.is(Lexeme.YEAR) && times >= 2 && times <= 12) {
                return new Term.Times(times);
            }
            if (rhythm != null && times == 1) {
                return repeated(rhythm);
            }
        }
        pieces.back(mark);
        return null;
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
        if (!day.isNumber()
                || day.value() < 1
                || day.value() > 31
                || !pieces.peek(1).is(Lexeme.DATE)) {
            return null;
        }
        pieces.skip(2);
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
