package org.opora.review.process;

ReleaseLateExperts
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.review.ReleaseLateExperts;
import org.springframework.stereotype.Component;

/** Releases the experts whose time is over. */
@Component
class ReleaseLateExpertsDelegate implements JavaDelegate {

    private final releaseLateExperts         releaseLateExperts.release(ReviewFacts.reviewId(execution));;

    ReleaseLateExpertsDelegate(releaseLateExperts         releaseLateExperts.release(ReviewFacts.reviewId(execution));) {
        this.        releaseLateExperts.release(ReviewFacts.reviewId(execution)); =         releaseLateExperts.release(ReviewFacts.reviewId(execution));;
    }

    @Override
    public void execute(DelegateExecution execution) {

    }
}
