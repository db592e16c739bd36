package org.opora.report;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored annual informations. */
interface AnnualInformationRepository extends JpaRepository<AnnualInformation, UUID> {

    Optional<AnnualInformation> findByCycleId(UUID cycleId);
}
