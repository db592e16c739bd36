package org.opora.planreading.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.planreading.ExecutorKind;
import org.opora.planreading.KnownExecutor;
import org.opora.planreading.RecognisedExecutor;
import org.opora.planreading.RecognisedRow;
import org.opora.planreading.SettledPlan;

/** Everybody that a plan names, each once; who nobody knows, and persons without a post, are asked about first. */
record PlanExecutors(List<Named> asked, List<Named> known) {

    /** What a person can say an executor is. */
    static final List<ExecutorKind> KINDS = List.of(
            ExecutorKind.AUTHORITY,
            ExecutorKind.METHODICAL_SERVICE,
            ExecutorKind.SCHOOLS,
            ExecutorKind.SCHOOL_HEADS,
            ExecutorKind.POST,
            ExecutorKind.COUNCIL);

    /** A name, how many rows have it, what it is taken for, and what the dictionary says of it. */
    record Named(String name, int rows, ExecutorKind kind, @Nullable KnownExecutor entry) {

        public boolean asked() {
            return entry == null && (kind == ExecutorKind.UNKNOWN || kind == ExecutorKind.PERSON);
        }

        public String post() {
            return entry == null ? "" : entry.post();
        }
    }

    static PlanExecutors of(SettledPlan plan) {
        Map<String, Named> all = new LinkedHashMap<>();
        for (RecognisedRow row : plan.rows()) {
            for (RecognisedExecutor one : row.executors()) {
                all.merge(
                        one.name(),
                        new Named(one.name(), 1, one.kind(), plan.known(one)),
                        (known, more) -> new Named(known.name(), known.rows() + 1, known.kind(), known.entry()));
            }
        }
        return new PlanExecutors(
                all.values().stream().filter(Named::asked).toList(),
                all.values().stream().filter(one -> !one.asked()).toList());
    }
}
