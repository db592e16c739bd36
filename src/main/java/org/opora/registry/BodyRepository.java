package org.opora.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BodyRepository extends JpaRepository<Body, UUID> {

    List<Body> findByMunicipalityIdOrderByKindAscNameAsc(UUID municipalityId);

    Optional<Body> findByMunicipalityIdAndKind(UUID municipalityId, BodyKind kind);
}
