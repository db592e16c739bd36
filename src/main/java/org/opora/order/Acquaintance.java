package org.opora.order;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a school has taken note of an order.
 *
 * @param state WAITING, DONE or DROPPED (the school left, the year ended)
 */
public record Acquaintance(
        UUID schoolId, String state, @Nullable LocalDate doneOn, @Nullable UUID doneBy, @Nullable String remark) {}
