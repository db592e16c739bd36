package org.opora.roadmap;

import java.math.BigDecimal;

/** Whether a share is reached, by its counts: a target of 85,5 % is missed by 85,4 and met by 85,5. */
final class ReachedShare {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ReachedShare() {}

    /** An empty base reaches nothing. */
    static boolean of(int fact, int base, BigDecimal target) {
        return base > 0
                && BigDecimal.valueOf(fact)
                                .multiply(HUNDRED)
                                .compareTo(BigDecimal.valueOf(base).multiply(target))
                        >= 0;
    }
}
