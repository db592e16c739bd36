package org.opora.roadmap;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored rows. */
interface RoadmapRowRepository extends JpaRepository<RoadmapRow, UUID> {

    /** The rows of a plan as they stand in its table. */
    @Query("select row from RoadmapRow row where row.roadmapId = :roadmapId order by row.place, row.position")
    List<RoadmapRow> inOrder(UUID roadmapId);
}
