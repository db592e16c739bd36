package org.opora.monitoring;

import java.util.List;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.data.jpa.repository.JpaRepository;

interface MonitoringRounds extends JpaRepository<MonitoringRound, UUID> {

    int countByCycleIdAndKind(UUID cycleId, MonitoringKind kind);

    List<MonitoringRound> findByMunicipalityIdOrderByOpenedOnDesc(UUID municipalityId);

    default MonitoringRound get(UUID id) {
        return findById(id).orElseThrow(NotFoundException::new);
    }
}
