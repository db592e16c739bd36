package org.opora.review;

import java.util.UUID;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the time for reviews is over, those who have not handed in are released, so that others can be named. */
@Service
public class ReleaseLateExperts {

    private final Reviewing reviewing;

    ReleaseLateExperts(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Transactional
    public void release(UUID reviewId) {
        Review review = reviewing.review(reviewId);
        review.releaseLate();
        reviewing.record(review, Journal.entry("review.late-released"));
    }
}
