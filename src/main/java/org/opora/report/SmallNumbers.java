package org.opora.report;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Where fewer than ten took part, only the school and its municipality see the numbers. Totals for others leave such
 * schools out, so that nothing can be computed back by subtraction.
 */
public final class SmallNumbers {

    /** Fewest participants whose numbers others may see. */
    public static final int FEWEST = 10;

    private SmallNumbers() {}

    /** Whether others must not see the numbers. Nobody taking part is no secret. */
    public static boolean hidden(int participants) {
        return participants > 0 && participants < FEWEST;
    }

    /** The rows that may enter a total shown to others. */
    public static <T> List<T> summable(List<T> rows, ToIntFunction<T> participants) {
        return rows.stream()
                .filter(row -> !hidden(participants.applyAsInt(row)))
                .toList();
    }
}
