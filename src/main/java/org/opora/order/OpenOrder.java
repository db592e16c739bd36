package org.opora.order;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An order is called for: an empty draft, or the one of the same matter that the head has returned. */
@Service
public class OpenOrder {

    private final OrderRepository orders;

    OpenOrder(OrderRepository orders) {
        this.orders = orders;
    }

    /** @param subjectId record of the caller, or null */
    @Transactional
    public UUID open(UUID municipalityId, @Nullable UUID cycleId, OrderKind kind, @Nullable String subjectId) {
        Optional<Order> returned = cycleId == null
                ? Optional.empty()
                : orders.sameOfState(cycleId, kind, OrderStatus.RETURNED, subjectId == null ? "" : subjectId);
        returned.ifPresent(Order::reopen);
        return returned.orElseGet(
                        () -> orders.save(new Order(UUID.randomUUID(), municipalityId, cycleId, kind, subjectId)))
                .id();
    }
}
