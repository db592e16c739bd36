package org.opora.supportcase;

import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supported school leaves: it is closed, merged or reorganised by an act of the founder. */
@Service
public class WithdrawSchool {

    private final SupportCaseRepository cases;
    private final SupportCaseProcess process;
    private final Registry registry;
    private final Access access;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    WithdrawSchool(
            SupportCaseRepository cases,
            SupportCaseProcess process,
            Registry registry,
            Access access,
            Journal journal,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.process = process;
        this.registry = registry;
        this.access = access;
        this.journal = journal;
        this.events = events;
    }

    /** Ends the school's work at once; the case's instance then opens the successor's case if that was chosen. */
    @Transactional
    public void withdraw(UUID caseId, Withdrawal reason) {
        SupportCase found = cases.findById(caseId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(found.municipalityId(), Role.COORDINATOR);
        checkSuccessor(found, reason);
        found.withdraw(reason);
        events.publishEvent(new CaseEnded(caseId));
        events.publishEvent(new CategoriesChanged(found.municipalityId(), found.cycleId(), found.schoolId()));
        journal.record(Journal.entry("supportcase.withdrawn")
                .municipality(found.municipalityId())
                .cycle(found.cycleId())
                .school(found.schoolId())
                .subject("support-case", caseId)
                .detail("act", reason.act())
                .detail("day", reason.day()));
        cases.flush();
        process.withdrawn(found.cycleId(), found.schoolId());
    }

    private void checkSuccessor(SupportCase found, Withdrawal reason) {
        UUID successor = reason.successorId();
        if (successor == null) {
            if (reason.transfer()) {
                throw new OporaException("supportcase.successor-missing");
            }
        } else if (successor.equals(found.schoolId())
                || !registry.school(successor).municipalityId().equals(found.municipalityId())) {
            throw new OporaException("supportcase.successor-wrong");
        }
    }
}
