package org.opora.review;

import java.util.UUID;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the expertise of a programme, or goes on with the one that is already open. */
@Service
public class OpenReview {

    private final ReviewRepository reviews;
    private final Reviewing reviewing;
    private final ReviewedProgramme programmes;

    OpenReview(ReviewRepository reviews, Reviewing reviewing, ReviewedProgramme programmes) {
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.programmes = programmes;
    }

    /** @return id of the expertise */
    @Transactional
    public UUID open(ReviewedSubject subject) {
        return reviews.openOf(subject.programmeId()).map(Review::id).orElseGet(() -> start(subject));
    }

    private UUID start(ReviewedSubject subject) {
        Review review = reviews.save(new Review(
                UUID.randomUUID(),
                subject,
                programmes.version(subject.programmeId()),
                reviewing.today(subject.municipalityId())));
        reviewing.record(review, Journal.entry("review.opened"));
        return review.id();
    }
}
