package org.opora.planreading;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.PlanPeriod;

/**
 * What is known before a plan is read.
 *
 * @param period null: taken from the document
 * @param executors the municipality's dictionary: name as plans write it → kind
 */
public record ReadingOptions(@Nullable PlanPeriod period, Map<String, ExecutorKind> executors) {

    /** Nothing known. */
    public static ReadingOptions none() {
        return new ReadingOptions(null, Map.of());
    }
}
