package org.opora.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MunicipalityRepository extends JpaRepository<Municipality, UUID> {

    Optional<Municipality> findBySlug(String slug);

    List<Municipality> findByRegionIdOrderByName(UUID regionId);
}
