package org.opora.order;

import java.util.List;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks orders up for other features. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class Orders {

    private final OrderRepository orders;

    Orders(OrderRepository orders) {
        this.orders = orders;
    }

    /** @throws NotFoundException when there is none */
    public OrderView byId(UUID id) {
        return orders.findById(id).map(Order::view).orElseThrow(NotFoundException::new);
    }

    /** The text of an order. @throws NotFoundException when there is none */
    public OrderDraft textOf(UUID id) {
        return orders.findById(id).map(Order::draft).orElseThrow(NotFoundException::new);
    }

    /** Orders of a cycle, in every state. */
    public List<OrderView> ofCycle(UUID cycleId) {
        return orders.ofCycle(cycleId).stream().map(Order::view).toList();
    }

    /** Registered orders of the municipality that nothing has cancelled, newest first. */
    public List<OrderView> inForce(UUID municipalityId) {
        return orders.inForce(municipalityId).stream().map(Order::view).toList();
    }

    /** Whether the authority has registered another order of that year under the number. */
    public boolean isNumberTaken(UUID municipalityId, int year, String number) {
        return orders.countOfNumber(municipalityId, year, number.strip()) > 0;
    }
}
