package org.opora.report;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored sessions. */
interface ReportSessionRepository extends JpaRepository<ReportSession, UUID> {

    Optional<ReportSession> findByCycleId(UUID cycleId);
}
