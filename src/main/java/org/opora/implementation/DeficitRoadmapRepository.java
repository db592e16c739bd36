package org.opora.implementation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Roadmaps of deficits, one for a case. */
interface DeficitRoadmapRepository extends JpaRepository<DeficitRoadmap, UUID> {

    Optional<DeficitRoadmap> findByScopeCaseId(UUID caseId);
}
