package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the plan as the order has it, and how far it is. */
public record RowLine(
        UUID id,
        int position,
        String number,
        String section,
        String activity,
        String scheduleRaw,
        String schoolActivity,
        String schoolScheduleRaw,
        ExecutorRole executorRole,
        RowState state,
        boolean truncated,
        @Nullable String executors,
        @Nullable String results,
        @Nullable String scope,
        @Nullable String stage,
        int total,
        int done,
        int late,
        int open,
        int unconfirmed,
        int undated,
        @Nullable LocalDate nextDue,
        int evidence,
        int asked,
        int reported,
        @Nullable String others) {

    /** What stands in a column of which nobody knows what it means; empty when nothing does. */
    public String other(String heading) {
        return OtherCells.read(others).getOrDefault(heading, "");
    }

    public List<String> groups() {
        return scope == null ? List.of() : List.of(scope.split(",", -1));
    }
}
