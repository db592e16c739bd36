package org.opora.registry;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SchoolRepository extends JpaRepository<School, UUID> {

    List<School> findByMunicipalityIdAndArchivedOnIsNullOrderByShortName(UUID municipalityId);

    List<School> findByMunicipalityIdOrderByShortName(UUID municipalityId);

    boolean existsByMunicipalityIdAndSlug(UUID municipalityId, String slug);
}
