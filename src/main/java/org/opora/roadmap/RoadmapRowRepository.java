package org.opora.roadmap;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored rows. */
interface RoadmapRowRepository extends JpaRepository<RoadmapRow, UUID> {

    List<RoadmapRow> findByRoadmapIdOrderByPosition(UUID roadmapId);
}
