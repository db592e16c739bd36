package org.opora.followup.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RecommendationModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.calendar.Deadlines;
import org.opora.error.OporaException;
import org.opora.followup.AnswerRecommendation;
import org.opora.followup.Recommendation;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/** The coordinator keeps the recommendation with a new date, or withdraws it. */
@Component
class ConsiderObjectionHandler implements UserTaskHandler<ConsiderObjectionHandler.ConsiderObjectionAnswers> {

    private final AnswerRecommendation answerRecommendation;
    private final RecommendationTexts texts;
    private final Deadlines deadlines;
    private final LocalToday today;

    ConsiderObjectionHandler(
            AnswerRecommendation answerRecommendation,
            RecommendationTexts texts,
            Deadlines deadlines,
            LocalToday today) {
        this.answerRecommendation = answerRecommendation;
        this.texts = texts;
        this.deadlines = deadlines;
        this.today = today;
    }

    @Override
    public Class<ConsiderObjectionAnswers> answerType() {
        return ConsiderObjectionAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Recommendation recommendation = answerRecommendation.byId(recommendationId(task));
        Map<String, Object> known = new HashMap<>(texts.about(recommendation));
        known.put("text", recommendation.text());
        return known;
    }

    @Override
    public RoutingFacts submit(TaskContext task, ConsiderObjectionAnswers answers) {
        UUID id = recommendationId(task);
        if (answers.withdrawn()) {
            answerRecommendation.withdraw(id, answers.reason());
            return RoutingFacts.of(RecommendationModel.KEPT, false);
        }
        LocalDate due = answers.keptUntil();
        answerRecommendation.keep(id, answers.keptText(), due, answers.reason(), today.in(task.municipalityId()));
        return RoutingFacts.of(RecommendationModel.KEPT, true)
                .with(
                        RecommendationModel.RECOMMENDATION_DUE,
                        deadlines.endOfDay(due, today.zone(task.municipalityId())));
    }

    private static UUID recommendationId(TaskContext task) {
        return UUID.fromString(task.variable(RecommendationModel.RECOMMENDATION_ID));
    }

    /** Fields of the form "recommendation-objection". */
    record ConsiderObjectionAnswers(String decision, @Nullable String text, @Nullable LocalDate due, String reason) {

        boolean withdrawn() {
            return "WITHDRAW".equals(decision);
        }

        String keptText() {
            if (text == null) {
                throw new OporaException("followup.textMissing");
            }
            return text;
        }

        LocalDate keptUntil() {
            if (due == null) {
                throw new OporaException("followup.newDueNotAhead");
            }
            return due;
        }
    }
}
