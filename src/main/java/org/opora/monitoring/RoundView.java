package org.opora.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring with what came of it.
 *
 * @param answered schools that have answered everything
 * @param asked schools that were asked
 * @param note null until the methodist has written it
 */
public record RoundView(
        MonitoringRound round,
        int asked,
        int answered,
        List<Debtor> debtors,
        List<Indicator> indicators,
        @Nullable AnalyticNote note) {

    /** What the monitoring computed about a school. */
    public record Indicator(
            String school,
            int procedures,
            int participants,
            java.math.@Nullable BigDecimal failedPercent,
            java.math.@Nullable BigDecimal mean) {}

    /** «2025/2026». */
    public String year() {
        return new SchoolYear(round.schoolYear()).label();
    }
}
