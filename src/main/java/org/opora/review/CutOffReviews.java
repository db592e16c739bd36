package org.opora.review;

import org.opora.supportcase.CaseEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A review whose school is no longer supported will never be concluded, and says so. */
@Component
class CutOffReviews {

    private final ReviewRepository reviews;

    CutOffReviews(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @EventListener
    void cutOff(CaseEnded ended) {
        reviews.findByCaseIdAndStatus(ended.caseId(), Review.Status.IN_PROGRESS).forEach(Review::cutOff);
    }
}
