package org.opora.classification;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the results of a school come to.
 *
 * @param proceduresOver procedures of the year at or over the threshold
 * @param repeatedProcedures procedures at or over it in as many years running as the rule asks for
 * @param smallOver procedures at or over it that too few participants keep from deciding
 * @param assessedProcedures procedures with enough participants
 * @param worstPercent greatest share of these; null when there is none
 */
public record Indicators(
        int proceduresOver,
        int repeatedProcedures,
        int smallOver,
        int assessedProcedures,
        @Nullable BigDecimal worstPercent,
        List<Finding> findings) {}
