package org.opora.prevention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opora.followup.GiveRecommendations;
import org.opora.followup.NewRecommendation;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator recommends, to all schools and to single ones, and decides about the roadmap. */
@Service
public class GivePreventionRecommendations {

    private final PreventionRecommendationsRepository recommendations;
    private final GiveRecommendations giveRecommendations;
    private final PreventionSteps steps;
    private final Journal journal;

    GivePreventionRecommendations(
            PreventionRecommendationsRepository recommendations,
            GiveRecommendations giveRecommendations,
            PreventionSteps steps,
            Journal journal) {
        this.recommendations = recommendations;
        this.giveRecommendations = giveRecommendations;
        this.steps = steps;
        this.journal = journal;
    }

    /** Keeps the general words and opens the addressed recommendations. */
    @Transactional
    public UUID give(UUID municipalityId, UUID cycleId, Command command) {
        PreventionRecommendations given = recommendations.save(
                new PreventionRecommendations(UUID.randomUUID(), municipalityId, cycleId, command));
        giveRecommendations.give(command.addressed(), command.by(), command.on());
        journal.record(Journal.entry("prevention.recommended")
                .municipality(municipalityId)
                .cycle(cycleId)
                .subject("prevention-recommendations", given.id())
                .detail("round", command.round().name())
                .detail("changeRoadmap", Boolean.toString(command.changeRoadmap())));
        if (!command.changeRoadmap()) {
            steps.settled(given, command.on(), command.grounds());
        }
        return given.id();
    }

    /**
     * What is recommended.
     *
     * @param grounds what changes in the roadmap, or why nothing does
     * @param addressed recommendations to single schools
     */
    public record Command(
            Round round,
            String text,
            boolean changeRoadmap,
            String grounds,
            List<NewRecommendation> addressed,
            UUID by,
            LocalDate on) {}
}
