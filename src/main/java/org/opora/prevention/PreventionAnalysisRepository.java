package org.opora.prevention;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored analyses. */
interface PreventionAnalysisRepository extends JpaRepository<PreventionAnalysis, UUID> {

    @Query("select a from PreventionAnalysis a where a.cycleId = :cycleId and a.round = :round and a.schoolId is null")
    Optional<PreventionAnalysis> municipal(UUID cycleId, Round round);

    Optional<PreventionAnalysis> findByCycleIdAndRoundAndSchoolId(UUID cycleId, Round round, @Nullable UUID schoolId);
}
