package org.opora.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.CycleView;
import org.opora.supportcase.SupportCaseView;

/** How a school stands by the end of the year, as other records know it. */
public interface SchoolStanding {

    /** Category of these schools computed again on results newer than those of the year, NONE where there are none. */
    Map<UUID, String> newestStatuses(CycleView cycle, List<SupportCaseView> supported);

    /** Share of the programme's measures that are done, percent; null when the case has no programme. */
    @Nullable
    Integer programmeDone(UUID caseId);
}
