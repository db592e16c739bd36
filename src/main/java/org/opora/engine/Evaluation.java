package org.opora.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/**
 * What a decision answered and why.
 *
 * @param results one map of outputs per matched rule, empty when no rule matched
 * @param rules the rules that fired, in the order of the table
 * @param definitionId id of the deployed decision definition
 * @param version version of that definition
 */
public record Evaluation(
        List<Map<String, @Nullable Object>> results, List<FiredRule> rules, String definitionId, int version) {

    /**
     * This answer, when there is one.
     *
     * @throws OporaException {@code decision-without-rule}, naming the table and what it was asked, when no rule matched: a
     *     table changed in the editor must not decide by silence
     */
    public Evaluation required(String decisionKey, Map<String, ? extends @Nullable Object> inputs) {
        if (results.isEmpty()) {
            throw new OporaException("decision-without-rule", decisionKey, String.valueOf(new TreeMap<>(inputs)));
        }
        return this;
    }
}
