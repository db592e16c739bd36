package org.opora.order;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The text of an order as its author prepares it.
 *
 * @param schools schools whose directors are to take note of it
 * @param relatedOrderId the order that is amended or cancelled, or null
 */
public record OrderDraft(
        String title,
        String preamble,
        List<OrderBasis> basis,
        List<OrderItem> items,
        String annexes,
        String controller,
        String signatoryPost,
        String signatoryName,
        Set<UUID> schools,
        OrderRelation relation,
        @Nullable UUID relatedOrderId) {}
