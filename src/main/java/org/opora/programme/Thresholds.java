package org.opora.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/**
 * From which value on a factor is of medium and of high significance.
 *
 * @param mediumFrom inclusive; null when no threshold is set
 * @param highFrom inclusive; null when no threshold is set
 */
public record Thresholds(@Nullable BigDecimal mediumFrom, @Nullable BigDecimal highFrom) {

    /** Both or none, and high lies beyond medium. */
    static void requireOrder(Thresholds thresholds, boolean lowerIsWorse) {
        BigDecimal medium = thresholds.mediumFrom;
        BigDecimal high = thresholds.highFrom;
        if ((medium == null) != (high == null)) {
            throw new OporaException("programme.thresholds-both");
        }
        if (medium != null
                && high != null
                && (lowerIsWorse ? high.compareTo(medium) >= 0 : medium.compareTo(high) >= 0)) {
            throw new OporaException("programme.thresholds-order");
        }
    }
}
