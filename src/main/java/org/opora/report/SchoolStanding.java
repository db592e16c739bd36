package org.opora.report;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a school stands by the end of the year, as other records know it. */
public interface SchoolStanding {

    /** Category computed again on the newest results, by school; a school without new results is absent. */
    Map<UUID, String> newestStatuses(UUID cycleId);

    /** Share of the programme's measures that are done, percent; null when the case has no programme. */
    @Nullable
    Integer programmeDone(UUID caseId);
}
