package org.opora.order;

import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head, or whoever acts as head, agrees to an order or returns it. */
@Service
public class ApproveOrder {

    private final OrderRepository orders;
    private final Journal journal;

    ApproveOrder(OrderRepository orders, Journal journal) {
        this.orders = orders;
        this.journal = journal;
    }

    @Transactional
    public void approve(UUID orderId, UUID head) {
        Order order = orders.findById(orderId).orElseThrow(NotFoundException::new);
        order.approve(head);
        journal.record(Journal.entry("order.approved")
                .municipality(order.municipalityId())
                .cycle(order.cycleId())
                .subject("order", orderId));
    }

    /** @param remarks what is to be corrected */
    @Transactional
    public void sendBack(UUID orderId, UUID head, String remarks) {
        Order order = orders.findById(orderId).orElseThrow(NotFoundException::new);
        order.sendBack(head, remarks);
        journal.record(Journal.entry("order.returned")
                .municipality(order.municipalityId())
                .cycle(order.cycleId())
                .subject("order", orderId)
                .detail("remarks", remarks));
    }
}
