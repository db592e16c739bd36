package org.opora.classification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ParameterSets extends JpaRepository<ParameterSet, UUID> {

    Optional<ParameterSet> findByCycleId(UUID cycleId);

    Optional<ParameterSet> findFirstByMunicipalityIdAndStatusAndYearLessThanEqualOrderByYearDesc(
            UUID municipalityId, ParameterSet.Status status, int year);
}
