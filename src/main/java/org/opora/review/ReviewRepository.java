package org.opora.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Expertises by programme. */
interface ReviewRepository extends JpaRepository<Review, UUID> {

    List<Review> findByProgrammeId(UUID programmeId);

    List<Review> findByCaseIdAndStatus(UUID caseId, Review.Status status);

    default Optional<Review> openOf(UUID programmeId) {
        return findByProgrammeId(programmeId).stream()
                .filter(review -> review.status() == Review.Status.IN_PROGRESS)
                .findFirst();
    }
}
