package org.opora.schedule;

/** The hour of an event is no date: «в 10.00», «с 10:00», «10.00 ч.», «в 10 часов». */
final class TimeOfDay {

    private TimeOfDay() {}

    /** Takes it where it stands; otherwise nothing. */
    static boolean taken(Pieces pieces) {
        Piece before = pieces.peek();
        boolean at = before.is(Lexeme.IN);
        int skip = at || before.is(Lexeme.FROM) || before.is(Lexeme.BEFORE) ? 1 : 0;
        Piece hour = pieces.peek(skip);
        if (!hour.isNumber() || hour.value() > 24) {
            return false;
        }
        int length = at && word(pieces.peek(skip + 1)) ? skip + 1 : minutes(pieces, skip, at);
        if (length > 0) {
            pieces.skip(length);
            pieces.skip(word(pieces.peek()) ? 1 : 0);
        }
        return length > 0;
    }

    /** Pieces up to and with the minutes; 0 when no time of day is written. */
    private static int minutes(Pieces pieces, int skip, boolean at) {
        Piece between = pieces.peek(skip + 1);
        Piece minute = pieces.peek(skip + 2);
        boolean two = minute.isNumber() && minute.token().text().length() == 2 && minute.value() < 60;
        boolean more = pieces.peek(skip + 3).sign(".") && pieces.peek(skip + 4).isNumber();
        boolean hours = word(pieces.peek(skip + 3));
        boolean noMonth = minute.value() == 0 || minute.value() > 12;
        boolean quarterOfHour = minute.value() % 15 == 0;
        boolean time = two
                && (between.sign(":")
                        || between.sign(".") && !more && (hours || noMonth && (at || quarterOfHour))
                        || between.sign("-") && (hours || minute.value() == 0));
        return time ? skip + 3 : 0;
    }

    private static boolean word(Piece piece) {
        return switch (piece.token().text()) {
            case "ч", "час", "часа", "часов" -> true;
            default -> false;
        };
    }
}
