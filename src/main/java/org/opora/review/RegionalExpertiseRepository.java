package org.opora.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Regional expertises by programme. */
interface RegionalExpertiseRepository extends JpaRepository<RegionalExpertise, UUID> {

    List<RegionalExpertise> findByProgrammeIdOrderByEnteredAt(UUID programmeId);
}
