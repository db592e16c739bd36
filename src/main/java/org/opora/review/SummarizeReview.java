package org.opora.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator, who leads the expertise, concludes the round; to differ from the computed verdict takes a reason. */
@Service
public class SummarizeReview {

    /** @param newDue by when the school revises; needed when the programme is returned */
    public record Summary(
            Verdict verdict, @Nullable String overrideReason, String text, @Nullable LocalDate newDue, UUID by) {}

    private final Reviewing reviewing;

    SummarizeReview(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** @return whether this was the third return, after which the head decides */
    @Transactional
    public boolean conclude(UUID reviewId, Summary summary) {
        Review review = reviewing.review(reviewId);
        review.conclude(summary.verdict(), summary.overrideReason(), summary.text(), summary.by(), reviewing.now());
        if (summary.verdict() == Verdict.REJECTED) {
            LocalDate newDue = summary.newDue();
            if (newDue == null) {
                throw new OporaException("review.new-due");
            }
            review.returnUntil(reviewing.notPast(review.municipalityId(), newDue));
        } else {
            reviewing.completed(review, "");
        }
        reviewing.record(
                review,
                Journal.entry("review.concluded")
                        .detail("verdict", summary.verdict())
                        .detail("override", summary.overrideReason()));
        return review.returnsExhausted();
    }
}
