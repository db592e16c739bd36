package org.opora.review;

import java.util.UUID;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where nobody free can be found the head may permit an expert in spite of an obstacle, with a reason. */
@Service
public class PermitExperts {

    private final Reviewing reviewing;

    PermitExperts(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Transactional
    public void decide(UUID reviewId, boolean permitted, String reason) {
        Review review = reviewing.review(reviewId);
        review.decidePermit(permitted, reason);
        reviewing.record(
                review,
                Journal.entry(permitted ? "review.experts-permitted" : "review.experts-refused")
                        .detail("reason", reason));
    }
}
