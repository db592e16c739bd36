package org.opora.monitoring;

import java.util.List;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.data.jpa.repository.JpaRepository;

interface SchoolParts extends JpaRepository<SchoolPart, UUID> {

    List<SchoolPart> findByRoundId(UUID roundId);

    default SchoolPart get(UUID id) {
        return findById(id).orElseThrow(NotFoundException::new);
    }
}
