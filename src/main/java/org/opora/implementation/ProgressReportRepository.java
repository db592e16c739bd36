package org.opora.implementation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Reports of progress by case. */
interface ProgressReportRepository extends JpaRepository<ProgressReport, UUID> {

    List<ProgressReport> findByScopeCaseIdOrderByReportedAtDesc(UUID caseId);

    Optional<ProgressReport> findFirstByScopeCaseIdOrderByReportedAtDesc(UUID caseId);

    Optional<ProgressReport> findFirstByProgrammeIdOrderByReportedAtDesc(UUID programmeId);
}
