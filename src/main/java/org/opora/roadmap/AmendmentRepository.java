package org.opora.roadmap;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored changes of plans. */
interface AmendmentRepository extends JpaRepository<Amendment, UUID> {

    List<Amendment> findByRoadmapIdOrderByProposedOnDescIdAsc(UUID roadmapId, Pageable page);

    List<Amendment> findByRowIdOrderByProposedOnDescIdAsc(UUID rowId, Pageable page);
}
