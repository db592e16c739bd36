package org.opora.monitoring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SchoolAnalyses extends JpaRepository<SchoolAnalysis, UUID> {

    Optional<SchoolAnalysis> findByPartId(UUID partId);
}
