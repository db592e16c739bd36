package org.opora.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school answers a recommendation; the coordinator considers an objection. */
@Service
public class AnswerRecommendation {

    private final RecommendationRepository recommendations;
    private final Journal journal;

    AnswerRecommendation(RecommendationRepository recommendations, Journal journal) {
        this.recommendations = recommendations;
        this.journal = journal;
    }

    /** One recommendation. */
    @Transactional(readOnly = true)
    public Recommendation byId(UUID recommendationId) {
        return find(recommendationId);
    }

    @Transactional
    public void accept(UUID recommendationId, String whatWasDone, UUID by, LocalDate today) {
        Recommendation recommendation = find(recommendationId);
        recommendation.accept(whatWasDone, by, today);
        note("recommendation.accepted", recommendation);
    }

    @Transactional
    public void object(UUID recommendationId, String grounds, UUID by, LocalDate today) {
        Recommendation recommendation = find(recommendationId);
        recommendation.object(grounds, by, today);
        note("recommendation.objected", recommendation);
    }

    @Transactional
    public void keep(UUID recommendationId, String text, LocalDate due, String reason, LocalDate today) {
        Recommendation recommendation = find(recommendationId);
        recommendation.keep(text, due, reason, today);
        note("recommendation.kept", recommendation);
    }

    @Transactional
    public void withdraw(UUID recommendationId, String reason) {
        Recommendation recommendation = find(recommendationId);
        recommendation.withdraw(reason);
        note("recommendation.withdrawn", recommendation);
    }

    /** The year ended or the school left it. */
    @Transactional
    public void endUnanswered(UUID recommendationId) {
        Recommendation recommendation = find(recommendationId);
        recommendation.endUnanswered();
        note("recommendation.unanswered", recommendation);
    }

    private Recommendation find(UUID recommendationId) {
        return recommendations.findById(recommendationId).orElseThrow(NotFoundException::new);
    }

    private void note(String action, Recommendation recommendation) {
        journal.record(Journal.entry(action)
                .municipality(recommendation.municipalityId())
                .cycle(recommendation.cycleId())
                .school(recommendation.schoolId())
                .subject("recommendation", recommendation.id()));
    }
}
