package org.opora.review;

import java.util.UUID;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After three returns the head decides on the programme; the decision is final. */
@Service
public class DecideByHead {

    private final Reviewing reviewing;

    DecideByHead(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Transactional
    public void decide(UUID reviewId, Verdict verdict, String reason, UUID headId) {
        Review review = reviewing.review(reviewId);
        review.decideByHead(verdict, reason, headId);
        if (verdict != Verdict.REJECTED) {
            reviewing.completed(review, reason);
        }
        reviewing.record(
                review,
                Journal.entry("review.decided-by-head")
                        .detail("verdict", verdict)
                        .detail("reason", reason));
    }
}
