package org.opora.followup.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RecommendationModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.calendar.Deadlines;
import org.opora.document.Documents;
import org.opora.followup.AnswerRecommendation;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/** The school accepts a recommendation or objects; an objection is considered within five working days. */
@Component
class AnswerRecommendationHandler implements UserTaskHandler<AnswerRecommendationHandler.AnswerRecommendationAnswers> {

    private static final int WORKING_DAYS = 5;

    private final AnswerRecommendation answerRecommendation;
    private final RecommendationTexts texts;
    private final Documents documents;
    private final Deadlines deadlines;
    private final LocalToday today;

    AnswerRecommendationHandler(
            AnswerRecommendation answerRecommendation,
            RecommendationTexts texts,
            Documents documents,
            Deadlines deadlines,
            LocalToday today) {
        this.answerRecommendation = answerRecommendation;
        this.texts = texts;
        this.documents = documents;
        this.deadlines = deadlines;
        this.today = today;
    }

    @Override
    public Class<AnswerRecommendationAnswers> answerType() {
        return AnswerRecommendationAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return texts.about(answerRecommendation.byId(recommendationId(task)));
    }

    @Override
    public RoutingFacts submit(TaskContext task, AnswerRecommendationAnswers answers) {
        UUID id = recommendationId(task);
        UUID by = task.actor().accountId();
        if (answers.accepted()) {
            answerRecommendation.accept(
                    id, Objects.requireNonNullElse(answers.done(), ""), by, today.in(task.municipalityId()));
        } else {
            answerRecommendation.object(
                    id, Objects.requireNonNullElse(answers.objection(), ""), by, today.in(task.municipalityId()));
        }
        answers.files().forEach(file -> documents.link(file, "recommendation", id));
        return RoutingFacts.of(RecommendationModel.ACCEPTED, answers.accepted())
                .with(
                        RecommendationModel.OBJECTION_DUE,
                        deadlines.workingDaysFrom(
                                today.in(task.municipalityId()), WORKING_DAYS, today.zone(task.municipalityId())));
    }

    private static UUID recommendationId(TaskContext task) {
        return UUID.fromString(task.variable(RecommendationModel.RECOMMENDATION_ID));
    }

    /** Fields of the form "recommendation-answer". */
    record AnswerRecommendationAnswers(
            String answer, @Nullable String done, @Nullable String objection, List<UUID> files) {

        AnswerRecommendationAnswers {
            files = files == null ? List.of() : List.copyOf(files);
        }

        boolean accepted() {
            return "ACCEPTED".equals(answer);
        }
    }
}
