package org.opora.programme;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what the effect of a section is measured.
 *
 * @param rowId stays the same through all editions
 * @param sectionId row id of its section
 * @param base value when the programme was written
 * @param target value at its end
 * @param method how it is measured
 */
@Embeddable
public record Indicator(
        UUID rowId,
        UUID sectionId,
        String name,
        @Nullable String unit,
        BigDecimal base,
        BigDecimal target,
        @Nullable String method) {

    /** Name and numbers in one line, as differences and remarks show it. */
    public String asText() {
        String measured = unit == null ? "" : " " + unit;
        String how = method == null ? "" : " (" + method + ")";
        return name + ": " + base.stripTrailingZeros().toPlainString() + " → "
                + target.stripTrailingZeros().toPlainString() + measured + how;
    }
}
