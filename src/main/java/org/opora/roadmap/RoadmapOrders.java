package org.opora.roadmap;

import java.util.UUID;
import org.opora.order.OrderKind;
import org.opora.order.OrderRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hears which order approved a plan and which one changed it. */
@Component
class RoadmapOrders {

    private final RoadmapRepository roadmaps;
    private final AmendmentRepository amendments;

    RoadmapOrders(RoadmapRepository roadmaps, AmendmentRepository amendments) {
        this.roadmaps = roadmaps;
        this.amendments = amendments;
    }

    @EventListener
    @Transactional
    public void on(OrderRegistered order) {
        if (order.subjectId() == null) {
            return;
        }
        if (order.kind().equals(OrderKind.ROADMAP.name())) {
            roadmaps.findById(UUID.fromString(order.subjectId()))
                    .ifPresent(plan -> plan.approvedBy(order.orderId(), order.number(), order.date()));
        } else if (order.kind().equals(OrderKind.ROADMAP_CHANGE.name())) {
            amendments
                    .findById(UUID.fromString(order.subjectId()))
                    .ifPresent(amendment -> amendment.orderedBy(order.orderId()));
        }
    }
}
