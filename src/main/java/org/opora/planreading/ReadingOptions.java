package org.opora.planreading;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.schedule.PlanPeriod;

/**
 * What is known before a plan is read.
 *
 * @param start null: taken from the document
 * @param end null: taken from the document
 * @param executors the dictionary of the municipality that the document names (empty when it names none): name as plans write
 *     it → kind
 */
public record ReadingOptions(
        @Nullable LocalDate start, @Nullable LocalDate end, Function<String, Map<String, ExecutorKind>> executors) {

    /** Nothing known. */
    public static ReadingOptions none() {
        return new ReadingOptions(null, null, municipality -> Map.of());
    }

    /** The period that is given, else the one that the titles name. */
    @Nullable
    PlanPeriod given(@Nullable PlanPeriod titles) {
        return start != null && end != null ? new PlanPeriod(start, end) : titles;
    }

    /**
     * The period of the plan: the days given, the others as the document names them.
     *
     * @throws OporaException {@code plan.no-period} when nothing names it, {@code plan.period-both} when the document names no
     *     other end for the one that is given
     */
    PlanPeriod complete(Supplier<@Nullable PlanPeriod> document) {
        if (start != null && end != null) {
            return new PlanPeriod(start, end);
        }
        PlanPeriod found = document.get();
        boolean given = start != null || end != null;
        if (found == null) {
            throw new OporaException(given ? "plan.period-both" : "plan.no-period");
        }
        LocalDate first = start == null ? found.start() : start;
        LocalDate last = end == null ? found.end() : end;
        if (last.isBefore(first)) {
            throw new OporaException("plan.period-both");
        }
        return new PlanPeriod(first, last);
    }
}
