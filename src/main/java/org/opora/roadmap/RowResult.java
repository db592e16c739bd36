package org.opora.roadmap;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;

/**
 * One expected result of a row.
 *
 * @param raw as the plan words it
 * @param target per cent for shares, a number for counts
 */
@Embeddable
public record RowResult(
        String raw,
        @Enumerated(EnumType.STRING) EvidenceClass evidence,
        @Nullable BigDecimal target,
        @Nullable @Enumerated(EnumType.STRING) EvidenceUnit unit) {

    /** The same with a target that is written in one way only, so that 100 and 100.00 are equal. */
    RowResult plain() {
        return target == null
                ? this
                : new RowResult(
                        raw,
                        evidence,
                        new BigDecimal(target.stripTrailingZeros().toPlainString()),
                        unit);
    }
}
