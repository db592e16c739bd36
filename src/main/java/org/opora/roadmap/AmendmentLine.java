package org.opora.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of a plan. */
public record AmendmentLine(
        AmendmentKind kind,
        String activity,
        String scheduleRaw,
        String grounds,
        AmendmentState state,
        LocalDate proposedOn,
        @Nullable String rowActivity,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate) {}
