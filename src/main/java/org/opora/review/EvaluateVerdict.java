package org.opora.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.engine.Decisions;
import org.opora.engine.Evaluation;
import org.opora.engine.FiredRule;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the reviews of a round together and asks the table {@code review-verdict}; keeps why it answered as it did. */
@Service
public class EvaluateVerdict {

    private static final String DECISION = "review-verdict";

    private final Reviewing reviewing;
    private final Decisions decisions;

    EvaluateVerdict(Reviewing reviewing, Decisions decisions) {
        this.reviewing = reviewing;
        this.decisions = decisions;
    }

    /** @return whether another expert is needed: too few reviews were handed in, or opinions differ too much */
    @Transactional
    public boolean evaluate(UUID reviewId) {
        Review review = reviewing.review(reviewId);
        ReviewSettings settings = reviewing.settingsOf(review.municipalityId());
        Scores scores = review.scores();
        if (scores.reviewCount() < settings.expertsNeeded()) {
            reviewing.record(review, Journal.entry("review.too-few-reviews").detail("reviews", scores.reviewCount()));
            return true;
        }
        Map<String, Object> inputs = new LinkedHashMap<>(scores.asInputs());
        settings.thresholds().forEach((name, value) -> inputs.put(name, value.doubleValue()));
        Explanation explanation = explain(inputs, decisions.evaluate(DECISION, review.municipalityId(), inputs));
        review.explain(explanation);
        reviewing.record(review, Journal.entry("review.evaluated").detail("outcome", explanation.outcome()));
        return explanation.asksForThirdExpert();
    }

    private static Explanation explain(Map<String, Object> inputs, Evaluation evaluation) {
        Object outcome = Objects.requireNonNull(
                evaluation.required(DECISION, inputs).results().get(0).get("verdict"));
        return new Explanation(
                outcome.toString(),
                inputs,
                evaluation.rules().stream().map(FiredRule::annotation).toList(),
                evaluation.definitionId(),
                evaluation.version());
    }
}
