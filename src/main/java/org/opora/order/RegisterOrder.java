package org.opora.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.document.Documents;
import org.opora.error.FieldRefusal;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Number, date and scan: the order takes effect, and an earlier order that it cancels loses it. */
@Service
public class RegisterOrder {

    private final OrderRepository orders;
    private final Registry registry;
    private final Documents documents;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<NumberedElsewhere> elsewhere;
    private final Clock clock;

    RegisterOrder(
            OrderRepository orders,
            Registry registry,
            Documents documents,
            Journal journal,
            ApplicationEventPublisher events,
            ObjectProvider<NumberedElsewhere> elsewhere,
            Clock clock) {
        this.orders = orders;
        this.registry = registry;
        this.documents = documents;
        this.journal = journal;
        this.events = events;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** @throws OporaException {@code order.number-taken} when the authority's year already has that number */
    @Transactional
    public void register(UUID orderId, Registration entry) {
        Order order = orders.findById(orderId).orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.now(
                clock.withZone(registry.municipality(order.municipalityId()).zone()));
        if (entry.date().isAfter(today)) {
            throw new FieldRefusal("date", "order.date-in-future");
        }
        String number = entry.number().strip();
        requireFree(order.municipalityId(), entry, number);
        order.register(entry);
        cancelEarlier(order);
        try {
            orders.saveAndFlush(order);
        } catch (DataIntegrityViolationException e) {
            throw taken(entry);
        }
        documents.link(entry.scanId(), "order", orderId);
        tell(order, entry, number);
    }

    private void requireFree(UUID municipalityId, Registration entry, String number) {
        int year = entry.date().getYear();
        if (orders.countOfNumber(municipalityId, year, number) > 0
                || elsewhere.stream().anyMatch(known -> known.isTaken(municipalityId, year, number))) {
            throw taken(entry);
        }
    }

    private void cancelEarlier(Order order) {
        if (order.relation() == OrderRelation.CANCELS && order.relatedOrderId() != null) {
            orders.findById(order.relatedOrderId()).ifPresent(Order::cancelByLaterOrder);
        }
    }

    private void tell(Order order, Registration entry, String number) {
        journal.record(Journal.entry("order.registered")
                .municipality(order.municipalityId())
                .cycle(order.cycleId())
                .subject("order", order.id())
                .detail("number", number)
                .detail("date", entry.date()));
        OrderView view = order.view();
        events.publishEvent(new OrderRegistered(
                order.id(),
                view.kind().name(),
                order.municipalityId(),
                order.cycleId(),
                entry.date(),
                number,
                view.title(),
                view.subjectId()));
    }

    private static OporaException taken(Registration entry) {
        return new FieldRefusal(
                "number",
                "order.number-taken",
                entry.number(),
                Integer.toString(entry.date().getYear()));
    }
}
