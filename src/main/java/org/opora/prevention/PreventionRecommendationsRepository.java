package org.opora.prevention;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored recommendations to all schools. */
interface PreventionRecommendationsRepository extends JpaRepository<PreventionRecommendations, UUID> {}
