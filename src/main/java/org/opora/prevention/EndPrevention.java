package org.opora.prevention;

import java.util.UUID;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The municipality's part ends with the year; the journal keeps that it was not brought to its end. */
@Service
public class EndPrevention {

    private final Journal journal;

    EndPrevention(Journal journal) {
        this.journal = journal;
    }

    @Transactional
    public void closed(UUID municipalityId, UUID cycleId) {
        note("prevention.closed", municipalityId, cycleId);
    }

    @Transactional
    public void cancelled(UUID municipalityId, UUID cycleId) {
        note("prevention.cancelled", municipalityId, cycleId);
    }

    private void note(String action, UUID municipalityId, UUID cycleId) {
        journal.record(Journal.entry(action).municipality(municipalityId).cycle(cycleId));
    }
}
