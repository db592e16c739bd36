package org.opora.followup.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.RecommendationModel;
import org.opora.followup.AnswerRecommendation;
import org.springframework.stereotype.Component;

/** The year is closed: what has no answer stays without one. */
@Component
class CloseRecommendationDelegate implements JavaDelegate {

    private final AnswerRecommendation answerRecommendation;

    CloseRecommendationDelegate(AnswerRecommendation answerRecommendation) {
        this.answerRecommendation = answerRecommendation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answerRecommendation.endUnanswered(
                UUID.fromString((String) execution.getVariable(RecommendationModel.RECOMMENDATION_ID.name())));
    }
}
