package org.opora.prevention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored work of schools. */
interface SchoolPreventionRepository extends JpaRepository<SchoolPrevention, UUID> {

    Optional<SchoolPrevention> findByCycleIdAndSchoolId(UUID cycleId, UUID schoolId);

    List<SchoolPrevention> findByCycleId(UUID cycleId);
}
