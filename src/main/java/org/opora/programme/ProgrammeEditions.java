package org.opora.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProgrammeEditions extends JpaRepository<ProgrammeEdition, UUID> {

    Optional<ProgrammeEdition> findByProgrammeIdAndNumber(UUID programmeId, int number);

    List<ProgrammeEdition> findByProgrammeIdOrderByNumber(UUID programmeId);

    default ProgrammeEdition get(UUID programmeId, int number) {
        return findByProgrammeIdAndNumber(programmeId, number).orElseThrow(NotFoundException::new);
    }
}
