package org.opora.roadmap;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored occurrences. */
interface MeasureRepository extends JpaRepository<Measure, UUID> {

    List<Measure> findByRoadmapId(UUID roadmapId);

    List<Measure> findByRowIdOrderByNumber(UUID rowId);

    List<Measure> findByCycleIdAndStateIn(UUID cycleId, Collection<MeasureState> states);

    List<Measure> findByCycleIdAndStageAndStateIn(UUID cycleId, String stage, Collection<MeasureState> states);
}
