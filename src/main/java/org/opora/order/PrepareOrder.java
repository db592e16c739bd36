package org.opora.order;

import java.util.List;
import java.util.UUID;
import org.opora.document.Documents;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator submits the text of an order to the head. */
@Service
public class PrepareOrder {

    private final OrderRepository orders;
    private final Registry registry;
    private final Documents documents;
    private final Journal journal;

    PrepareOrder(OrderRepository orders, Registry registry, Documents documents, Journal journal) {
        this.orders = orders;
        this.registry = registry;
        this.documents = documents;
        this.journal = journal;
    }

    /** @param annexes stored files that are attached to the text */
    @Transactional
    public void prepare(UUID orderId, OrderDraft draft, List<UUID> annexes, UUID author) {
        Order order = orders.findById(orderId).orElseThrow(NotFoundException::new);
        checkSchools(order, draft);
        checkRelated(order, draft);
        order.submit(draft, author);
        annexes.forEach(file -> documents.link(file, "order", orderId));
        journal.record(Journal.entry("order.prepared")
                .municipality(order.municipalityId())
                .cycle(order.cycleId())
                .subject("order", orderId)
                .detail("title", draft.title()));
    }

    private void checkSchools(Order order, OrderDraft draft) {
        List<UUID> own = registry.schools(order.municipalityId()).stream()
                .map(School::id)
                .toList();
        if (!own.containsAll(draft.schools())) {
            throw new OporaException("order.foreign-school");
        }
    }

    private void checkRelated(Order order, OrderDraft draft) {
        if (draft.relatedOrderId() != null
                && orders.inForce(order.municipalityId()).stream()
                        .noneMatch(known -> known.id().equals(draft.relatedOrderId()))) {
            throw new OporaException("order.related-unknown");
        }
    }
}
