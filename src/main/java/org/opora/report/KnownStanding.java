package org.opora.report;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.classification.NewestStatus;
import org.opora.implementation.Implementations;
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
    public Map<UUID, String> newestStatuses(UUID cycleId) {
        return newestStatus.ofSchools(cycleId);
    }

    @Override
    public @Nullable Integer programmeDone(UUID caseId) {
        return implementations.doneShareOf(caseId);
    }
}
