package org.opora.order;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features and pages may know of an order; number, date and scan are null until it is registered. */
public record OrderView(
        UUID id,
        UUID municipalityId,
        @Nullable UUID cycleId,
        OrderKind kind,
        @Nullable String subjectId,
        OrderStatus status,
        @Nullable String number,
        @Nullable LocalDate date,
        String title,
        @Nullable UUID scanId,
        @Nullable String headRemarks,
        String remark) {

    /** Whether it has legal effect. */
    public boolean inForce() {
        return status == OrderStatus.REGISTERED;
    }
}
