package org.opora.supportcase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a case.
 *
 * @param lowBefore whether the school was ШНОР when its support began
 */
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
        boolean lowBefore,
        CaseStatus status,
        @Nullable Outcome outcome) {

    /** Whether the school is still supported. */
    public boolean open() {
        return status == CaseStatus.OPEN;
    }
}
