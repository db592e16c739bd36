package org.opora.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of the profile's form before the school answers it.
 *
 * @param value what the school's data say, null when they say nothing
 * @param explanation the rule behind the proposal, in words
 * @param given the school's answer of an earlier assessment this year
 */
public record FactorQuestion(
        RiskFactorView factor,
        @Nullable BigDecimal value,
        Significance proposed,
        String explanation,
        @Nullable RiskAssessment given) {}
