package org.opora.monitoring;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All results of a school in one school year put together.
 *
 * @param failedPercent share below the minimum threshold in percent; null when nobody took part
 * @param mean mean over the procedures that have one, weighted by participants; null for «нет данных»
 */
public record SchoolYearSummary(
        UUID schoolId,
        int schoolYear,
        int procedures,
        int participants,
        int failed,
        @Nullable BigDecimal failedPercent,
        @Nullable BigDecimal mean) {

    static final String SELECT =
            """
            select school_id, school_year, count(*) as procedures, sum(participants) as participants, sum(failed) as failed,
                   round(100.0 * sum(failed) / nullif(sum(participants), 0), 2) as failed_percent,
                   round(sum(mean * participants) / nullif(sum(participants) filter (where mean is not null), 0), 2) as mean
            from exam_result
            """;

    static final String GROUP = " group by school_id, school_year order by school_id, school_year";
}
