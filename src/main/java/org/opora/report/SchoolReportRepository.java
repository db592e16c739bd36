package org.opora.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored reports. */
interface SchoolReportRepository extends JpaRepository<SchoolReport, UUID> {

    Optional<SchoolReport> findByCaseId(UUID caseId);

    List<SchoolReport> findByCycleId(UUID cycleId);

    List<SchoolReport> findBySchoolIdOrderBySubmittedOnDesc(UUID schoolId);
}
