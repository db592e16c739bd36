package org.opora.supportcase;

import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends cases with their year. */
@Service
public class CloseCase {

    private final SupportCaseRepository cases;
    private final ApplicationEventPublisher events;

    CloseCase(SupportCaseRepository cases, ApplicationEventPublisher events) {
        this.cases = cases;
        this.events = events;
    }

    /** @param cancelled whether the year was cancelled rather than closed */
    @Transactional
    public void closeAll(UUID cycleId, boolean cancelled) {
        cases.findByCycleIdOrderByCaseKey(cycleId).forEach(found -> close(found, cancelled));
    }

    /** Ends one case; nothing happens when it has already ended with its year. */
    @Transactional
    public void close(UUID caseId, boolean cancelled) {
        close(cases.findById(caseId).orElseThrow(NotFoundException::new), cancelled);
    }

    private void close(SupportCase found, boolean cancelled) {
        boolean open = found.view().open();
        found.close(cancelled);
        if (open) {
            events.publishEvent(new CaseEnded(found.id()));
        }
    }
}
