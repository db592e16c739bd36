package org.opora.interview;

import java.util.Optional;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterviewRepository extends JpaRepository<Interview, UUID> {

    Optional<Interview> findByCaseId(UUID caseId);

    default Interview ofCase(UUID caseId) {
        return findByCaseId(caseId).orElseThrow(NotFoundException::new);
    }
}
