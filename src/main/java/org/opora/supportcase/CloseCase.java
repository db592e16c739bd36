package org.opora.supportcase;

import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends cases with their year. */
@Service
public class CloseCase {

    private final SupportCaseRepository cases;

    CloseCase(SupportCaseRepository cases) {
        this.cases = cases;
    }

    /** @param cancelled whether the year was cancelled rather than closed */
    @Transactional
    public void closeAll(UUID cycleId, boolean cancelled) {
        cases.findByCycleIdOrderByCaseKey(cycleId).forEach(found -> found.close(cancelled));
    }

    /** Ends one case; nothing happens when it has already ended with its year. */
    @Transactional
    public void close(UUID caseId, boolean cancelled) {
        cases.findById(caseId).orElseThrow(NotFoundException::new).close(cancelled);
    }
}
