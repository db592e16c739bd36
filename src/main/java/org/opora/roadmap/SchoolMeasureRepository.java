package org.opora.roadmap;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored parts of schools. */
interface SchoolMeasureRepository extends JpaRepository<SchoolMeasure, UUID> {

    List<SchoolMeasure> findByMeasureId(UUID measureId);

    /** Measures of a plan of which a school that was asked is in one of these states. */
    @Query(
            "select distinct p.measureId from SchoolMeasure p where p.roadmapId = :roadmap and p.launches > 0 and p.state in :states")
    Set<UUID> measuresWith(UUID roadmap, Collection<SchoolMeasureState> states);
}
