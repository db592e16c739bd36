package org.opora.schedule;

import org.jspecify.annotations.Nullable;
import org.opora.schedule.Place.Unit;

/** Reads a day that begins with its number: «01.09», «1 сентября», «15-05-2027», «1/9/2026»; also «09.2026» and «05/2027». */
final class DayReader {

    private final Pieces pieces;

    DayReader(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The day or month, or null; what was taken the caller gives back. */
    @Nullable
    Place day() {
        int mark = pieces.mark();
        Piece first = pieces.take();
        boolean dateSaid = pieces.peek().is(Lexeme.DATE) && pieces.peek(1).is(Lexeme.MONTH);
        if (dateSaid && roundDays(pieces.words(first, pieces.peek()))) {
            return null;
        }
        pieces.skip(dateSaid ? 1 : 0);
        if (pieces.peek().is(Lexeme.MONTH) && listed(first, pieces.peek())) {
            return null;
        }
        if (pieces.peek().is(Lexeme.MONTH) && first.value() <= 99) {
            return Place.day(first.value(), pieces.take().number());
        }
        if (signed("-") || signed(",") && close()) {
            return complete(first, mark);
        }
        boolean month = first.value() >= 1
                && first.value() <= 12
                && pieces.peek(1).token().fullYear();
        if (month
                && (pieces.peek().sign(".")
                        || pieces.peek().sign("/") && !pieces.peek(2).sign("/"))) {
            pieces.take();
            return Place.of(Unit.MONTH, 0, first.value()).in(pieces.take().value());
        }
        return pieces.peek().sign(".") || slashed() ? withoutYear(first) : null;
    }

    /** «1. март», «2. май»: the first and the second thing of a list, or days of March and May? Nobody can tell. */
    private boolean listed(Piece number, Piece month) {
        return pieces.words(number, month).contains(". ")
                && MonthNames.NOMINATIVE.contains(month.token().text());
    }

    /** «20-е числа»: nobody says until when. */
    private static boolean roundDays(String words) {
        return words.contains("е ") || words.endsWith("х");
    }

    /** «15-05-2027»: sign, month, sign, year. */
    private boolean signed(String sign) {
        return pieces.peek().sign(sign)
                && month(pieces.peek(1))
                && pieces.peek(2).sign(sign)
                && pieces.peek(3).token().fullYear();
    }

    private static boolean month(Piece piece) {
        return piece.isNumber() && piece.value() >= 1 && piece.value() <= 12;
    }

    /** No space between: commas typed for full stops. */
    private boolean close() {
        int end = pieces.peek(-1).token().to();
        for (int i = 0; i < 4; i++) {
            if (pieces.peek(i).token().from() != end) {
                return false;
            }
            end = pieces.peek(i).token().to();
        }
        return true;
    }

    private Place complete(Piece first, int mark) {
        boolean comma = pieces.peek().sign(",");
        Place day = Place.day(first.value(), pieces.peek(1).value())
                .in(pieces.peek(3).value());
        pieces.skip(4);
        if (comma) {
            pieces.note("typing", pieces.words(mark) + " → " + PlaceText.plain(day));
        }
        return day;
    }

    /** «1/9/2026», also the «01/03» of «01/03-15/03/2027». */
    private boolean slashed() {
        boolean range = pieces.peek(2).sign("-") && pieces.peek(4).sign("/") && month(pieces.peek(1));
        return pieces.peek().sign("/")
                && pieces.peek(1).isNumber()
                && (pieces.peek(2).sign("/") || range);
    }

    private @Nullable Place withoutYear(Piece first) {
        pieces.take();
        Piece second = pieces.take();
        boolean complete = (pieces.peek().sign(".") || pieces.peek().sign("/"))
                && pieces.peek(1).isNumber();
        return second.isNumber() && (month(second) || complete) ? Place.day(first.value(), second.value()) : null;
    }
}
