package org.opora.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator gives schools targeted recommendations. */
@Service
public class GiveRecommendations {

    private final RecommendationRepository recommendations;
    private final RecommendationProcess process;
    private final Journal journal;
    private final Clock clock;

    GiveRecommendations(
            RecommendationRepository recommendations, RecommendationProcess process, Journal journal, Clock clock) {
        this.recommendations = recommendations;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens each recommendation and its work in the school; a date that has passed is refused. */
    @Transactional
    public List<UUID> give(List<NewRecommendation> given, UUID by, LocalDate today) {
        return given.stream().map(one -> open(one, by, today)).toList();
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
