package org.opora.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.opora.cycle.StageCompleted;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator gives schools targeted recommendations. */
@Service
public class GiveRecommendations {

    private final RecommendationRepository recommendations;
    private final RecommendationProcess process;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    GiveRecommendations(
            RecommendationRepository recommendations,
            RecommendationProcess process,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.recommendations = recommendations;
        this.process = process;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens each recommendation and its work in the school; a date that has passed is refused. */
    @Transactional
    public List<UUID> give(List<NewRecommendation> given, UUID by, LocalDate today) {
        return given.stream().map(one -> open(one, by, today)).toList();
    }

    /**
     * The year's recommendations are given, or none is needed.
     *
     * @param grounds what they rest on, or why there are none
     */
    @Transactional
    public void conclude(UUID cycleId, LocalDate day, String grounds) {
        events.publishEvent(new StageCompleted(cycleId, null, Stage.RECOMMENDATIONS, day, grounds));
    }

    private UUID open(NewRecommendation given, UUID by, LocalDate today) {
        if (given.due().isBefore(today)) {
            throw new OporaException("followup.dueInPast");
        }
        Recommendation recommendation =
                recommendations.save(new Recommendation(UUID.randomUUID(), given, by, clock.instant()));
        process.start(recommendation);
        journal.record(Journal.entry("recommendation.given")
                .municipality(given.municipalityId())
                .cycle(given.cycleId())
                .school(given.schoolId())
                .subject("recommendation", recommendation.id())
                .detail("text", given.text())
                .detail("due", given.due().toString()));
        return recommendation.id();
    }
}
