package org.opora.report;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of the programme in a report.
 *
 * @param base value at the beginning, null when the programme names none
 * @param target value aimed at
 * @param fact value on the day of the report
 */
@Embeddable
public record ReportedIndicator(
        String name, @Nullable String unit, @Nullable BigDecimal base, @Nullable BigDecimal target, BigDecimal fact) {

    /** Whether the target is reached; an indicator that was to fall is reached from above. False without a target. */
    public boolean reached() {
        if (target == null) {
            return false;
        }
        boolean toFall = base != null && target.compareTo(base) < 0;
        return toFall ? fact.compareTo(target) <= 0 : fact.compareTo(target) >= 0;
    }
}
