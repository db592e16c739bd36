package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.Term.Rhythm;

/**
 * Reads the part of each week, month or quarter in which something comes again: «каждый понедельник», «последняя пятница
 * месяца», «до 15 числа последнего месяца квартала». Where the cell does not say of what, a rhythm beside it has to.
 */
final class SliceReader {

    private final Pieces pieces;

    SliceReader(Pieces pieces) {
        this.pieces = pieces;
    }

    /** One statement, several when several weekdays are named; empty and nothing taken when none begins here. */
    List<Term> slices() {
        int mark = pieces.mark();
        List<Term> found = weekdays();
        if (found.isEmpty()) {
            pieces.back(mark);
            found = severalOfMonth();
        }
        if (found.isEmpty()) {
            pieces.back(mark);
            Term one = pieces.accept(Lexeme.BEFORE) ? until() : during();
            found = one == null ? List.of() : List.of(one);
        }
        boolean ofSchoolTerm =
                pieces.peek().is(Lexeme.SCHOOL_TERM) || pieces.peek().is(Lexeme.HOLIDAYS);
        if (found.isEmpty() || ofSchoolTerm) {
            pieces.back(mark);
            return List.of();
        }
        return found;
    }

    /** «каждый вторник и четверг», «по средам», «в среду» beside «еженедельно». */
    private List<Term> weekdays() {
        boolean again = pieces.accept(Lexeme.EVERY) || pieces.accept(Lexeme.TO);
        boolean begins = again || !pieces.accept(Lexeme.IN) || pieces.peek().is(Lexeme.WEEKDAY);
        List<Term> days = new ArrayList<>();
        while (begins && pieces.peek().is(Lexeme.WEEKDAY)) {
            Slice day = new Slice(Slice.Kind.WEEKDAY, 0, pieces.take().number());
            days.add(new Term.Each(again ? Rhythm.WEEKLY : Rhythm.UNSAID, day, false, null));
            boolean more = pieces.peek(1).is(Lexeme.WEEKDAY)
                    && (pieces.peek().sign(",") || pieces.peek().is(Lexeme.AND));
            pieces.skip(more ? 1 : 0);
            begins = more;
        }
        return days;
    }

    /** «2-й и 4-й вторник месяца», «первый и третий четверг каждого месяца». */
    private List<Term> severalOfMonth() {
        List<Integer> which = new ArrayList<>();
        boolean more = true;
        while (more && ordinal() > 0) {
            which.add(ordinal());
            pieces.take();
            more = pieces.acceptSign(",") || pieces.accept(Lexeme.AND);
        }
        Piece day = pieces.peek();
        boolean several = which.size() > 1 && !more && day.is(Lexeme.WEEKDAY);
        pieces.skip(several ? 1 : 0);
        return several && turn() == Rhythm.MONTHLY
                ? which.stream()
                        .map(number -> (Term) new Term.Each(
                                Rhythm.MONTHLY, new Slice(Slice.Kind.WEEKDAY, number, day.number()), false, null))
                        .toList()
                : List.of();
    }

    /** After «до». */
    private @Nullable Term until() {
        if (pieces.accept(Lexeme.END)) {
            boolean every = pieces.peek().is(Lexeme.EVERY);
            Rhythm turn = turn();
            return turn == null
                    ? null
                    : new Term.Each(
                            every ? turn : Rhythm.UNSAID, new Slice(Slice.Kind.EDGE, Slice.LAST, 0), true, null);
        }
        Term edge = edge(true);
        return edge != null ? edge : dayOfMonthOf(true);
    }

    private @Nullable Term during() {
        pieces.accept(Lexeme.IN);
        pieces.skip(pieces.ahead(Lexeme.EVERY, Lexeme.ORDINAL) ? 1 : 0);
        Term found = rough();
        found = found != null ? found : ofOrdinal();
        found = found != null ? found : edge(false);
        found = found != null ? found : dayOfMonthOf(false);
        return found != null ? found : days();
    }

    /** «в конце каждого месяца», «в начале квартала». */
    private @Nullable Term rough() {
        int mark = pieces.mark();
        boolean end = pieces.peek().is(Lexeme.END);
        Rhythm turn = end || pieces.peek().is(Lexeme.BEGINNING) ? turnAfter(1) : null;
        if (turn == null || turn == Rhythm.HALF_YEARLY) {
            pieces.back(mark);
            return null;
        }
        pieces.note("approximate", pieces.words(mark));
        int which = end ? Slice.LAST : 1;
        Slice slice = turn == Rhythm.MONTHLY
                ? new Slice(Slice.Kind.DECADE, end ? 3 : 1, 0)
                : new Slice(Slice.Kind.MONTH, which, 0);
        return new Term.Each(turn, slice, false, null);
    }

    /** «последняя пятница месяца», «первая неделя каждого месяца», «последний месяц квартала». */
    private @Nullable Term ofOrdinal() {
        int mark = pieces.mark();
        int which = ordinal();
        Piece what = pieces.peek(1);
        Slice slice = which == 0 ? null : slice(which, what);
        if (slice != null && !pieces.peek(2).is(Lexeme.MONTH)) {
            pieces.skip(2);
            Rhythm turn = turn();
            boolean alone = turn == null && one(what) && ends(pieces.peek());
            if (alone || turn != null && slice.fits(turn)) {
                return new Term.Each(turn == null ? Rhythm.UNSAID : turn, slice, false, null);
            }
        }
        pieces.back(mark);
        return null;
    }

    private static @Nullable Slice slice(int which, Piece what) {
        return switch (what.lexeme()) {
            case WEEKDAY -> new Slice(Slice.Kind.WEEKDAY, which, what.number());
            case WEEK -> new Slice(Slice.Kind.WEEK, which, 0);
            case DECADE -> which == 4 ? null : new Slice(Slice.Kind.DECADE, which, 0);
            case HALF -> which == 3 || which == 4 ? null : new Slice(Slice.Kind.HALF, which, 0);
            case MONTH_WORD -> which == 4 ? null : new Slice(Slice.Kind.MONTH, which, 0);
            default -> null;
        };
    }

    /** «неделя», «неделю», not «недели»: one, and not an amount. */
    private static boolean one(Piece what) {
        String text = what.token().text();
        return !text.endsWith("и") && !text.endsWith("ы") && !text.endsWith("ь") && !text.endsWith("а")
                || text.equals("декада")
                || text.equals("половина")
                || what.is(Lexeme.WEEKDAY);
    }

    private static boolean ends(Piece next) {
        return next.last()
                || next.sign(",")
                || next.sign(")")
                || next.sign(";")
                || next.sign("\n")
                || next.is(Lexeme.MONTHLY)
                || next.is(Lexeme.QUARTERLY);
    }

    /** «последний день квартала», «первое число каждого месяца». */
    private @Nullable Term edge(boolean until) {
        int mark = pieces.mark();
        int which = ordinal();
        boolean day = pieces.peek(1).is(Lexeme.DAY)
                || pieces.peek(1).is(Lexeme.DATE) && pieces.peek().is(Lexeme.ORDINAL);
        Rhythm turn = day && (which == 1 || which == Slice.LAST) ? turnAfter(2) : null;
        if (turn == null || until && which == 1) {
            pieces.back(mark);
            return null;
        }
        return new Term.Each(turn, new Slice(Slice.Kind.EDGE, which, 0), until, null);
    }

    /** «15 числа последнего месяца квартала», «10 числа первого месяца следующего квартала». */
    private @Nullable Term dayOfMonthOf(boolean until) {
        int mark = pieces.mark();
        int day = dayNumber();
        if (day > 0 && pieces.peek(1).is(Lexeme.DATE)) {
            pieces.skip(2);
            int which = ordinal();
            if (which > 0 && which != 4 && pieces.peek(1).is(Lexeme.MONTH_WORD)) {
                pieces.skip(2);
                boolean following = pieces.accept(Lexeme.FOLLOWING);
                Rhythm turn = turn();
                if (following && which == 1 && turn == Rhythm.QUARTERLY) {
                    return new Term.Repeated(turn, day, until, true, null);
                }
                if (!following && turn != Rhythm.MONTHLY) {
                    Slice slice = new Slice(Slice.Kind.MONTH, which, day);
                    return new Term.Each(turn == null ? Rhythm.UNSAID : turn, slice, until, null);
                }
            }
        }
        pieces.back(mark);
        return null;
    }

    /** «с 1 по 5 число каждого месяца», «1-5 числа». */
    private @Nullable Term days() {
        int mark = pieces.mark();
        pieces.accept(Lexeme.FROM);
        int first = dayNumber();
        boolean range = pieces.peek(1).sign("-") || pieces.peek(1).is(Lexeme.TO);
        if (first > 0 && range) {
            pieces.skip(2);
            int last = dayNumber();
            if (last > first
                    && pieces.peek(1).is(Lexeme.DATE)
                    && !pieces.peek(2).is(Lexeme.MONTH)) {
                pieces.skip(2);
                Rhythm turn = turn();
                Slice slice = new Slice(Slice.Kind.DAYS, first, last);
                if (turn == null || turn == Rhythm.MONTHLY) {
                    return new Term.Each(turn == null ? Rhythm.UNSAID : turn, slice, false, null);
                }
            }
        }
        pieces.back(mark);
        return null;
    }

    private @Nullable Rhythm turnAfter(int count) {
        pieces.skip(count);
        return turn();
    }

    /** «каждого месяца», «квартала»; null and nothing taken when none stands here. */
    private @Nullable Rhythm turn() {
        int mark = pieces.mark();
        pieces.accept(Lexeme.EVERY);
        Rhythm turn =
                switch (pieces.peek().lexeme()) {
                    case MONTH_WORD -> Rhythm.MONTHLY;
                    case QUARTER -> Rhythm.QUARTERLY;
                    case HALF_YEAR -> Rhythm.HALF_YEARLY;
                    default -> null;
                };
        if (turn == null) {
            pieces.back(mark);
        } else {
            pieces.take();
        }
        return turn;
    }

    /** 5 is the last one, never the fifth. */
    private int ordinal() {
        Piece piece = pieces.peek();
        if (piece.isNumber()) {
            return piece.value() <= 4 ? piece.value() : 0;
        }
        return piece.is(Lexeme.ORDINAL) ? piece.number() : 0;
    }

    private int dayNumber() {
        Piece piece = pieces.peek();
        return piece.isNumber() && piece.value() <= 31 ? piece.value() : 0;
    }
}
