package org.opora.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.classification.NewestStatus;
import org.opora.cycle.CycleView;
import org.opora.implementation.Implementations;
import org.opora.supportcase.SupportCaseView;
import org.springframework.stereotype.Component;

/** Reads the newest category from the classification and the share of work done from the implementation. */
@Component
class KnownStanding implements SchoolStanding {

    private final NewestStatus newestStatus;
    private final Implementations implementations;

    KnownStanding(NewestStatus newestStatus, Implementations implementations) {
        this.newestStatus = newestStatus;
        this.implementations = implementations;
    }

    @Override
    public Map<UUID, String> newestStatuses(CycleView cycle, List<SupportCaseView> supported) {
        Map<UUID, Boolean> hardConditions =
                supported.stream().collect(Collectors.toMap(SupportCaseView::schoolId, SupportCaseView::shnsu));
        return newestStatus.ofSchools(
                new NewestStatus.Since(cycle.id(), cycle.municipalityId(), cycle.year(), cycle.resultsYear()),
                hardConditions);
    }

    @Override
    public @Nullable Integer programmeDone(UUID caseId) {
        return implementations.doneShareOf(caseId);
    }
}
