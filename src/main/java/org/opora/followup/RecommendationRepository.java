package org.opora.followup;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored recommendations. */
interface RecommendationRepository extends JpaRepository<Recommendation, UUID> {}
