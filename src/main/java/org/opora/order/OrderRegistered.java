package org.opora.order;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order took effect. Heard synchronously, in the transaction of the registration. */
public record OrderRegistered(
        UUID orderId,
        String kind,
        UUID municipalityId,
        @Nullable UUID cycleId,
        LocalDate date,
        String number,
        String title,
        @Nullable String subjectId) {}
