package org.opora.review;

import java.time.LocalDate;
import java.util.UUID;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator checks, before experts are asked, that the set of documents is complete. */
@Service
public class CheckCompleteness {

    private final Reviewing reviewing;

    CheckCompleteness(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Transactional
    public void accept(UUID reviewId) {
        Review review = reviewing.review(reviewId);
        review.acceptSet();
        reviewing.record(review, Journal.entry("review.set-complete"));
    }

    /** @param newDue day by which the school completes it, not in the past */
    @Transactional
    public void refuse(UUID reviewId, String missing, LocalDate newDue) {
        Review review = reviewing.review(reviewId);
        review.refuseSet(missing, reviewing.notPast(review.municipalityId(), newDue));
        reviewing.record(review, Journal.entry("review.set-incomplete").detail("missing", missing));
    }
}
