package org.opora.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.review.OpenNextRound;
import org.springframework.stereotype.Component;

/** Takes the newer version that the school has handed in. */
@Component
class OpenNextRoundDelegate implements JavaDelegate {

    private static final int COMPLETENESS_DAYS = 2;

    private final OpenNextRound openNextRound;
    private final ReviewDates dates;

    OpenNextRoundDelegate(OpenNextRound openNextRound, ReviewDates dates) {
        this.openNextRound = openNextRound;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID municipality = ReviewFacts.municipalityId(execution);
        int round = openNextRound.open(ReviewFacts.reviewId(execution));
        execution.setVariable(ProgrammeReviewModel.REVIEW_ROUND.name(), round);
        execution.setVariable(
                ProgrammeReviewModel.COMPLETENESS_DUE.name(), dates.inWorkingDays(municipality, COMPLETENESS_DAYS));
    }
}
