package org.opora.supportcase;

import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school names the person who answers for its support. */
@Service
public class AppointResponsible {

    private final SupportCaseRepository cases;
    private final Journal journal;

    AppointResponsible(SupportCaseRepository cases, Journal journal) {
        this.cases = cases;
        this.journal = journal;
    }

    /** Replaces an earlier appointment. */
    @Transactional
    public void appoint(UUID caseId, Responsible person) {
        SupportCase found = cases.findById(caseId).orElseThrow(NotFoundException::new);
        found.appoint(person);
        journal.record(Journal.entry("supportcase.responsible-appointed")
                .municipality(found.municipalityId())
                .cycle(found.cycleId())
                .school(found.schoolId())
                .subject("support-case", caseId)
                .detail("order", person.orderNumber()));
    }
}
