package org.opora.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.review.ReleaseLateExperts;
import org.springframework.stereotype.Component;

/** Releases the experts whose time is over. */
@Component
class ReleaseLateExpertsDelegate implements JavaDelegate {

    private final ReleaseLateExperts releaseLateExperts;

    ReleaseLateExpertsDelegate(ReleaseLateExperts releaseLateExperts) {
        this.releaseLateExperts = releaseLateExperts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releaseLateExperts.release(ReviewFacts.reviewId(execution));
    }
}
