package org.opora.engine;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evaluates the deployed decision tables and keeps which rules fired, so that a result can be explained. */
public interface Decisions {

    /**
     * Evaluates the latest version of the decision.
     *
     * @param decisionKey key of the decision
     * @param municipalityId whose decision it is, for the log of evaluations; null for the whole region
     * @param inputs values by input name: String, Boolean, Integer, Long, Double, Date or null
     */
    Evaluation evaluate(
            String decisionKey, @Nullable UUID municipalityId, Map<String, ? extends @Nullable Object> inputs);
}
