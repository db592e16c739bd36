package org.opora.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each expert declares, before the sheet opens, whether a personal interest stands in the way. */
@Service
public class DeclareInterest {

    private final Reviewing reviewing;

    DeclareInterest(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /**
     * @param interest what the interest is, null when there is none
     * @return whether the expert withdrew
     */
    @Transactional
    public boolean declare(UUID reviewId, UUID expertId, @Nullable String interest) {
        Review review = reviewing.review(reviewId);
        boolean withdrew = review.declare(expertId, interest);
        reviewing.record(review, Journal.entry(withdrew ? "review.expert-withdrew" : "review.no-interest"));
        return withdrew;
    }
}
