package org.opora.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RiskProfileRepository extends JpaRepository<RiskProfile, UUID> {

    Optional<RiskProfile> findByCaseId(UUID caseId);

    List<RiskProfile> findBySchoolIdOrderByAssessedAtDesc(UUID schoolId);
}
