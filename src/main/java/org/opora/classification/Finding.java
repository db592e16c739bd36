package org.opora.classification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one procedure, class and subject says about a school this year.
 *
 * @param percent share below the minimum; null when nobody took part or the procedure is not held
 * @param pooled whether the numbers are of two years together
 * @param repeated whether the threshold was reached in each of the years that the rule asks for
 */
public record Finding(
        String procedureCode,
        int grade,
        String subjectCode,
        int participants,
        int failed,
        @Nullable BigDecimal percent,
        boolean pooled,
        Weight weight,
        boolean repeated) {

    /** How a procedure weighs. */
    public enum Weight {
        /** At or over the threshold, enough participants. */
        OVER,
        /** Below the threshold, enough participants. */
        UNDER,
        /** At or over the threshold, but too few participants to decide alone. */
        SMALL_OVER,
        /** Below the threshold with too few participants. */
        SMALL_UNDER,
        /** Not held by the school, or nobody took part. */
        NOT_HELD
    }
}
