package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the years in words of dates where they stand, and moves them; every other word stays as it is. */
final class MovedYears {

    private static final int LAST_MONTH = 12;

    private final String raw;
    private final List<Piece> pieces;

    private MovedYears(String raw) {
        this.raw = raw;
        this.pieces = PieceList.of(raw, new ArrayList<>());
    }

    /** The words with every year in them moved, but for the days of acts that they mention: «приказ от 05.12.2026 № 3». */
    static String by(String raw, int years) {
        MovedYears found = new MovedYears(raw);
        StringBuilder moved = new StringBuilder(raw.length());
        int copied = 0;
        for (int i = 0; i < found.pieces.size(); i++) {
            if (found.year(i) && !found.ofAnAct(i)) {
                Token token = found.pieces.get(i).token();
                moved.append(raw, copied, found.begins(i)).append(shifted(token, years));
                copied = token.to();
            }
        }
        return moved.append(raw.substring(copied)).toString();
    }

    /** Some year stands in the words, however they are meant. */
    static boolean named(String raw) {
        MovedYears found = new MovedYears(raw);
        for (int i = 0; i < found.pieces.size(); i++) {
            if (found.pieces.get(i).token().fullYear() && !found.numbered(i) && !found.ofAnAct(i)) {
                return true;
            }
        }
        return false;
    }

    /** A year that stands apart from its day and month, «27.03. 2027», is written beside them. */
    private int begins(int at) {
        return afterDayAndMonth(at)
                ? piece(at - 1).token().to()
                : piece(at).token().from();
    }

    private static String shifted(Token token, int years) {
        boolean full = token.fullYear();
        return full
                ? String.valueOf(token.value() + years)
                : String.format(Locale.ROOT, "%02d", Math.floorMod(token.value() + years, 100));
    }

    private boolean year(int at) {
        Token token = piece(at).token();
        if (token.fullYear()) {
            return !numbered(at);
        }
        boolean twoDigits = token.number() && token.text().length() == 2;
        return twoDigits && (afterDayAndMonth(at) || endOfSchoolYear(at) || afterMonthName(at));
    }

    /** «30.06.28». */
    private boolean afterDayAndMonth(int at) {
        boolean signs =
                separator(at - 1) && piece(at - 3).sign(piece(at - 1).token().text());
        return signs
                && piece(at - 2).isNumber()
                && piece(at - 2).value() <= LAST_MONTH
                && piece(at - 4).isNumber()
                && !piece(at - 4).token().fullYear();
    }

    /** «2027-28 учебный год», «2027/28». */
    private boolean endOfSchoolYear(int at) {
        Token first = piece(at - 2).token();
        boolean joined = piece(at - 1).sign("-") || piece(at - 1).sign("/");
        return joined
                && first.fullYear()
                && (first.value() + 1) % 100 == piece(at).value();
    }

    /** «30 июня 28 г.». */
    private boolean afterMonthName(int at) {
        return piece(at - 1).is(Lexeme.MONTH) && piece(at + 1).is(Lexeme.YEAR);
    }

    private boolean separator(int at) {
        return piece(at).sign(".") || piece(at).sign("/");
    }

    /** «№ 2027». */
    private boolean numbered(int at) {
        int before = piece(at).token().from() - 1;
        while (before >= 0 && Character.isWhitespace(raw.charAt(before))) {
            before--;
        }
        return before >= 0 && raw.charAt(before) == '№';
    }

    /** «от 05.12.2026», «от 5 декабря 2026». */
    private boolean ofAnAct(int at) {
        int first = at;
        if (separator(at - 1)) {
            first = at - 4;
        } else if (piece(at - 1).is(Lexeme.MONTH)) {
            first = piece(at - 2).isNumber() ? at - 2 : at - 1;
        }
        return piece(first - 1).token().text().equals("от");
    }

    private Piece piece(int at) {
        return at < 0 || at >= pieces.size() ? Piece.END : pieces.get(at);
    }
}
