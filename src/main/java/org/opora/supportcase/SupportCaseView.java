package org.opora.supportcase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features may know of a case. */
public record SupportCaseView(
        UUID caseId,
        String caseKey,
        UUID cycleId,
        UUID municipalityId,
        UUID schoolId,
        boolean track1,
        boolean track2,
        boolean shnor,
        boolean shnsu,
        boolean risk,
        CaseStatus status,
        @Nullable Outcome outcome) {

    /** Whether the school is still supported. */
    public boolean open() {
        return status == CaseStatus.OPEN;
    }
}
