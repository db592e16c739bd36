package org.opora.classification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClassificationRepository extends JpaRepository<Classification, UUID> {

    List<Classification> findByCycleId(UUID cycleId);

    Optional<Classification> findByCycleIdAndSchoolId(UUID cycleId, UUID schoolId);
}
