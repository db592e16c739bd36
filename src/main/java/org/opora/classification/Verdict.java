package org.opora.classification;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FiredRule;

/**
 * What the decision said about a school and why.
 *
 * @param cluster 1 (high results) to 4 (low results); null where people decide
 * @param inputs what the decision was given, in order; null values are «нет данных»
 * @param rules the rules that fired
 */
record Verdict(
        Set<SchoolCategory> categories,
        @Nullable Integer cluster,
        Map<String, @Nullable BigDecimal> inputs,
        java.util.List<FiredRule> rules,
        String definitionId,
        int version) {}
