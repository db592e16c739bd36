package org.opora.supportcase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupportCaseRepository extends JpaRepository<SupportCase, UUID> {

    List<SupportCase> findByCycleIdOrderByCaseKey(UUID cycleId);

    List<SupportCase> findBySchoolIdOrderByOpenedOnDesc(UUID schoolId);

    Optional<SupportCase> findByCycleIdAndSchoolId(UUID cycleId, UUID schoolId);
}
