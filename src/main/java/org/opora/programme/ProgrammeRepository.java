package org.opora.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProgrammeRepository extends JpaRepository<Programme, UUID> {

    Optional<Programme> findFirstByCaseIdOrderByCreatedAtDesc(UUID caseId);

    List<Programme> findBySchoolIdOrderByCreatedAtDesc(UUID schoolId);

    @Query("from Programme p where p.schoolId = :school and p.status = 'APPROVED'"
            + " and p.startsOn <= :day and p.endsOn >= :day order by p.approvedAt desc limit 1")
    Optional<Programme> inForce(UUID school, LocalDate day);

    default Programme get(UUID id) {
        return findById(id).orElseThrow(NotFoundException::new);
    }
}
