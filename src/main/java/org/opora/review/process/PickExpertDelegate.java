package org.opora.review.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.review.PlanReviews;
import org.springframework.stereotype.Component;

/** Gives each of the parallel reviews its expert; the values stay inside that branch. */
@Component
class PickExpertDelegate implements JavaDelegate {

    private final PlanReviews planReviews;

    PickExpertDelegate(PlanReviews planReviews) {
        this.planReviews = planReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int place = (Integer) Objects.requireNonNull(execution.getVariable(ProgrammeReviewModel.LOOP_COUNTER.name()));
        execution.setVariableLocal(
                ProgrammeReviewModel.EXPERT_ID.name(),
                planReviews
                        .plan(ReviewFacts.reviewId(execution))
                        .experts()
                        .get(place)
                        .toString());
        execution.setVariableLocal(ProgrammeReviewModel.INTEREST_DECLARED.name(), false);
    }
}
