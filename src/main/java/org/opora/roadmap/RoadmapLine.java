package org.opora.roadmap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan in the list. */
public record RoadmapLine(
        UUID id,
        String title,
        String municipality,
        LocalDate periodStart,
        LocalDate periodEnd,
        RoadmapState state,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate,
        int rows,
        int total,
        int done,
        int late,
        int unconfirmed,
        @Nullable LocalDate nextDue) {

    public int percent() {
        return total == 0 ? 0 : done * 100 / total;
    }
}
