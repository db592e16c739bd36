package org.opora.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision answered and why.
 *
 * @param results one map of outputs per matched rule, empty when no rule matched
 * @param rules the rules that fired, in the order of the table
 * @param definitionId id of the deployed decision definition
 * @param version version of that definition
 */
public record Evaluation(
        List<Map<String, @Nullable Object>> results, List<FiredRule> rules, String definitionId, int version) {}
