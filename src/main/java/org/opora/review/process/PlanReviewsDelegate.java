package org.opora.review.process;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.review.PlanReviews;
import org.springframework.stereotype.Component;

/** Tells the diagram how many experts review, until when, and when late ones are given up. */
@Component
class PlanReviewsDelegate implements JavaDelegate {

    private final PlanReviews planReviews;
    private final ReviewDates dates;

    PlanReviewsDelegate(PlanReviews planReviews, ReviewDates dates) {
        this.planReviews = planReviews;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID municipality = ReviewFacts.municipalityId(execution);
        PlanReviews.Plan plan = planReviews.plan(ReviewFacts.reviewId(execution));
        LocalDate due = plan.due();
        execution.setVariable(
                ProgrammeReviewModel.REVIEW_COUNT.name(), plan.experts().size());
        execution.setVariable(ProgrammeReviewModel.REVIEW_DUE.name(), dates.endOf(municipality, due));
        execution.setVariable(ProgrammeReviewModel.REVIEW_LATEST.name(), dates.latest(municipality, due));
    }
}
