package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the months in which it is not done: «кроме июля и августа», «за исключением летних месяцев». */
final class ExceptReader {

    private static final int MONTHS = 12;

    private final Pieces pieces;

    ExceptReader(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Null and nothing taken when it is not said, or something else than months is excepted. */
    Term.@Nullable Except except() {
        int mark = pieces.mark();
        pieces.accept(Lexeme.BEHIND);
        List<Integer> months = pieces.accept(Lexeme.EXCEPT) ? months() : List.of();
        if (months.isEmpty() || months.size() >= MONTHS || pieces.peek().isNumber()) {
            pieces.back(mark);
            return null;
        }
        return new Term.Except(months.stream().distinct().sorted().toList(), null);
    }

    private List<Integer> months() {
        Piece first = pieces.peek();
        if (first.is(Lexeme.SEASON) && !pieces.peek(1).is(Lexeme.HOLIDAYS)) {
            pieces.take();
            boolean said = pieces.accept(Lexeme.MONTH_WORD) || pieces.accept(Lexeme.PERIOD);
            int last = first.number() * 3 - 1;
            return said ? List.of((last + 9) % MONTHS + 1, (last + 10) % MONTHS + 1, last) : List.of();
        }
        List<Integer> months = new ArrayList<>();
        boolean more = month(pieces.peek());
        while (more) {
            months.add(pieces.take().number());
            boolean range = pieces.peek().sign("-");
            more = (range || pieces.peek().sign(",") || pieces.peek().is(Lexeme.AND)) && month(pieces.peek(1));
            if (more) {
                pieces.take();
                fill(months, range ? pieces.peek().number() : 0);
            }
        }
        return months;
    }

    /** The months between the last one and that one. */
    private static void fill(List<Integer> months, int end) {
        for (int month = months.get(months.size() - 1) + 1; month < end; month++) {
            months.add(month);
        }
    }

    /** «августа», not «август»: that would be a date of its own. */
    private static boolean month(Piece piece) {
        return piece.is(Lexeme.MONTH)
                && !MonthNames.NOMINATIVE.contains(piece.token().text());
    }
}
