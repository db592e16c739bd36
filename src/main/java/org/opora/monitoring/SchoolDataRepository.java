package org.opora.monitoring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SchoolDataRepository extends JpaRepository<SchoolData, UUID> {

    Optional<SchoolData> findByPartId(UUID partId);

    Optional<SchoolData> findFirstBySchoolIdOrderByEnteredOnDesc(UUID schoolId);
}
