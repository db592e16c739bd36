package org.opora.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Results of a school in one school year.
 *
 * @param schoolYear {@code 2025/26}
 * @param hidden true when fewer than ten took part and the person is neither of the school nor of its municipality; then
 *     the numbers are absent
 */
public record SchoolDynamics(
        String schoolYear,
        boolean hidden,
        @Nullable Integer participants,
        @Nullable BigDecimal failedPercent,
        @Nullable BigDecimal mean) {}
