package org.opora.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MunicipalityRepository extends JpaRepository<Municipality, UUID> {

    Optional<Municipality> findBySlug(String slug);

    /** Keeps the register of the municipality from everybody else until the transaction ends. */
    @Query(value = "select 1 from municipality where id = :id for update", nativeQuery = true)
    int lock(UUID id);

    List<Municipality> findByRegionIdOrderByName(UUID regionId);
}
