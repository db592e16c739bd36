package org.opora.prevention;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored controls. */
interface PreventionControlRepository extends JpaRepository<PreventionControl, UUID> {

    Optional<PreventionControl> findByCycleId(UUID cycleId);
}
