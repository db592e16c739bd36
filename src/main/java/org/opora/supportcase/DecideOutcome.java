package org.opora.supportcase;

import java.time.LocalDate;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the session's decision to the case. Who may decide is checked where the session is held. */
@Service
public class DecideOutcome {

    private final SupportCaseRepository cases;
    private final Journal journal;

    DecideOutcome(SupportCaseRepository cases, Journal journal) {
        this.cases = cases;
        this.journal = journal;
    }

    /** @param outcome name of an {@link Outcome} */
    @Transactional
    public void decide(UUID caseId, String outcome, LocalDate decidedOn) {
        SupportCase found = cases.findById(caseId).orElseThrow(NotFoundException::new);
        found.decide(Outcome.valueOf(outcome), decidedOn);
        journal.record(Journal.entry("supportcase.decided")
                .municipality(found.municipalityId())
                .cycle(found.cycleId())
                .school(found.schoolId())
                .subject("support-case", caseId)
                .detail("outcome", outcome));
    }
}
