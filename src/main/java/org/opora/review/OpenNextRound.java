package org.opora.review;

import java.util.UUID;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school has handed in a newer version; after a return that opens the next round. */
@Service
public class OpenNextRound {

    private final Reviewing reviewing;
    private final ReviewedProgramme programmes;

    OpenNextRound(Reviewing reviewing, ReviewedProgramme programmes) {
        this.reviewing = reviewing;
        this.programmes = programmes;
    }

    /** @return number of the round */
    @Transactional
    public int open(UUID reviewId) {
        Review review = reviewing.review(reviewId);
        review.takeVersion(programmes.version(review.programmeId()), reviewing.today(review.municipalityId()));
        reviewing.record(review, Journal.entry("review.version-taken"));
        return review.round().number();
    }
}
