package org.opora.monitoring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnalyticNotes extends JpaRepository<AnalyticNote, UUID> {

    Optional<AnalyticNote> findByRoundId(UUID roundId);
}
