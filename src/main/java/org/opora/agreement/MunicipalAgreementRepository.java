package org.opora.agreement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Agreements of municipalities. */
interface MunicipalAgreementRepository extends JpaRepository<MunicipalAgreement, UUID> {

    List<MunicipalAgreement> findByMunicipalityIdInOrderBySignedOnDesc(Collection<UUID> municipalities);

    List<MunicipalAgreement> findByCycleId(UUID cycleId);
}
