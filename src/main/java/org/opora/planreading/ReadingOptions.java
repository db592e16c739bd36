package org.opora.planreading;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.PlanPeriod;

/**
 * What is known before a plan is read.
 *
 * @param period null: taken from the document
 * @param executors the dictionary of the municipality that the document names (empty when it names none): name as plans write
 *     it → kind
 */
public record ReadingOptions(@Nullable PlanPeriod period, Function<String, Map<String, ExecutorKind>> executors) {

    /** Nothing known. */
    public static ReadingOptions none() {
        return new ReadingOptions(null, municipality -> Map.of());
    }
}
