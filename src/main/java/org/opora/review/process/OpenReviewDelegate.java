package org.opora.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.review.OpenReview;
import org.springframework.stereotype.Component;

/** Opens the expertise and sets what the gateways ask before anybody has answered. */
@Component
class OpenReviewDelegate implements JavaDelegate {

    private static final int COMPLETENESS_DAYS = 2;

    private final OpenReview openReview;
    private final ReviewDates dates;

    OpenReviewDelegate(OpenReview openReview, ReviewDates dates) {
        this.openReview = openReview;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID municipality = ReviewFacts.municipalityId(execution);
        UUID review = openReview.open(ReviewFacts.subject(execution));
        execution.setVariable(ProgrammeReviewModel.REVIEW_ID.name(), review.toString());
        execution.setVariable(ProgrammeReviewModel.REVIEW_ROUND.name(), 1);
        execution.setVariable(ProgrammeReviewModel.PERMIT_NEEDED.name(), false);
        execution.setVariable(ProgrammeReviewModel.ANOTHER_EXPERT.name(), false);
        execution.setVariable(ProgrammeReviewModel.LAST_RETURN.name(), false);
        execution.setVariable(
                ProgrammeReviewModel.COMPLETENESS_DUE.name(), dates.inWorkingDays(municipality, COMPLETENESS_DAYS));
    }
}
