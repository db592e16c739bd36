package org.opora.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reviews now and until when: the experts named last, in their order. */
@Service
public class PlanReviews {

    /** @param experts accounts, one to three */
    public record Plan(List<UUID> experts, LocalDate due) {}

    private final Reviewing reviewing;

    PlanReviews(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Transactional(readOnly = true)
    public Plan plan(UUID reviewId) {
        Review review = reviewing.review(reviewId);
        return new Plan(
                review.newest().stream().map(Assignment::expertId).toList(),
                Objects.requireNonNull(review.round().reviewsDue(), "experts are named with a date"));
    }
}
