package org.opora.review;

import java.util.List;
import java.util.Map;

/**
 * Why a verdict was computed: kept as it was on that day, whatever becomes of the table later.
 *
 * @param outcome what the table answered: a {@link Verdict} or THIRD_EXPERT
 * @param inputs scores and thresholds by name
 * @param rules the rules that fired, in words
 */
public record Explanation(
        String outcome, Map<String, Object> inputs, List<String> rules, String definitionId, int definitionVersion) {

    static final String THIRD_EXPERT = "THIRD_EXPERT";

    boolean asksForThirdExpert() {
        return THIRD_EXPERT.equals(outcome);
    }
}
