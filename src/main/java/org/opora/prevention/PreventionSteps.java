package org.opora.prevention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.opora.calendar.DeadlineKind;
import org.opora.cycle.StageCompleted;
import org.opora.order.OrderRegistered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells which dated step of prevention is over. A change of the roadmap and the outcome of the control need their orders. */
@Component
class PreventionSteps {

    private final PreventionRecommendationsRepository recommendations;
    private final ApplicationEventPublisher events;

    PreventionSteps(PreventionRecommendationsRepository recommendations, ApplicationEventPublisher events) {
        this.recommendations = recommendations;
        this.events = events;
    }

    /** An order of prevention took effect. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrderRegistered order) {
        if (order.cycleId() == null) {
            return;
        }
        String evidence = "№ " + order.number();
        switch (order.kind()) {
            case "PREVENTION_CONTROL" ->
                events.publishEvent(StageCompleted.ofPrevention(
                        order.cycleId(), null, DeadlineKind.PREVENTION_CONTROL, order.date(), evidence));
            case "ROADMAP_CHANGE" -> subject(order).ifPresent(given -> settled(given, order.date(), evidence));
            default -> {
                // an order of something else
            }
        }
    }

    /** Recommendations are given and what follows for the roadmap is settled; in autumn that is the end of the year's work. */
    void settled(PreventionRecommendations given, LocalDate day, String evidence) {
        if (given.round() == Round.FIRST) {
            events.publishEvent(StageCompleted.ofPrevention(
                    given.cycleId(), null, DeadlineKind.PREVENTION_RECOMMENDATIONS, day, evidence));
            return;
        }
        events.publishEvent(StageCompleted.ofPrevention(
                given.cycleId(), null, DeadlineKind.PREVENTION_ROADMAP_CHANGE, day, evidence));
        events.publishEvent(new StageCompleted(given.cycleId(), null, Stage.PREVENTION, day, evidence));
    }

    private Optional<PreventionRecommendations> subject(OrderRegistered order) {
        return Optional.ofNullable(order.subjectId()).map(UUID::fromString).flatMap(recommendations::findById);
    }
}
