package org.opora.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.ProgrammeReviewModel;
import org.opora.review.EvaluateVerdict;
import org.springframework.stereotype.Component;

/** Puts the reviews together: another expert, or on to the conclusion. */
@Component
class EvaluateVerdictDelegate implements JavaDelegate {

    private static final int DAYS = 2;

    private final EvaluateVerdict evaluateVerdict;
    private final ReviewDates dates;

    EvaluateVerdictDelegate(EvaluateVerdict evaluateVerdict, ReviewDates dates) {
        this.evaluateVerdict = evaluateVerdict;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID municipality = ReviewFacts.municipalityId(execution);
        boolean another = evaluateVerdict.evaluate(ReviewFacts.reviewId(execution));
        execution.setVariable(ProgrammeReviewModel.ANOTHER_EXPERT.name(), another);
        execution.setVariable(ProgrammeReviewModel.EXPERTS_DUE.name(), dates.inWorkingDays(municipality, DAYS));
        execution.setVariable(ProgrammeReviewModel.SUMMARY_DUE.name(), dates.inWorkingDays(municipality, DAYS));
    }
}
