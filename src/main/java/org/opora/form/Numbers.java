package org.opora.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as they come from a browser: JSON numbers, or text where the form serialises to text. */
final class Numbers {

    private static final int LONGEST = 30;

    private Numbers() {}

    /** Null when it is no number, or one no form of this trade can mean (a million digits, an exponent of a billion). */
    static @Nullable BigDecimal read(Object value) {
        String text = value instanceof Number || value instanceof String
                ? value.toString().strip()
                : "";
        if (text.isEmpty() || text.length() > LONGEST + 10) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean sane = number.precision() <= LONGEST && Math.abs(number.scale()) <= LONGEST;
            return sane ? plain(number) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** As an Integer where it is one, so that answers read naturally. */
    static Number narrow(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            return number;
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
