package org.opora.classification;

import org.opora.journal.Journal;
import org.opora.order.OrderKind;
import org.opora.order.OrderRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Legal effect comes with registration: criteria come in force, the list of schools is approved. */
@Component
class ListActs {

    private final SetParameters setParameters;
    private final SchoolLists lists;
    private final Journal journal;

    ListActs(SetParameters setParameters, SchoolLists lists, Journal journal) {
        this.setParameters = setParameters;
        this.lists = lists;
        this.journal = journal;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrderRegistered order) {
        if (order.cycleId() == null) {
            return;
        }
        if (OrderKind.CRITERIA.name().equals(order.kind())) {
            setParameters.putInForce(order.cycleId(), order.orderId(), order.number(), order.date());
        } else if (OrderKind.SCHOOL_LIST.name().equals(order.kind())) {
            lists.findById(order.cycleId()).ifPresent(list -> {
                list.approvedBy(order.orderId(), order.number(), order.date());
                journal.record(Journal.entry("classification.list-approved")
                        .municipality(order.municipalityId())
                        .cycle(order.cycleId())
                        .subject("order", order.orderId())
                        .detail("number", order.number()));
            });
        }
    }
}
