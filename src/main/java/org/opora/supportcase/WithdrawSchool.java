package org.opora.supportcase;

import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.FieldRefusal;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.journal.JournalEntry;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school leaves the year: it is closed, merged or reorganised by an act of the founder. */
@Service
public class WithdrawSchool {

    private final SupportCaseRepository cases;
    private final SupportCaseProcess process;
    private final Registry registry;
    private final LocalToday today;
    private final Access access;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    WithdrawSchool(
            SupportCaseRepository cases,
            SupportCaseProcess process,
            Registry registry,
            LocalToday today,
            Access access,
            Journal journal,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.process = process;
        this.registry = registry;
        this.today = today;
        this.access = access;
        this.journal = journal;
        this.events = events;
    }

    /** Ends the school's work at once; the case's instance then opens the successor's case if that was chosen. */
    @Transactional
    public void withdraw(UUID caseId, Withdrawal reason) {
        SupportCase found = cases.findById(caseId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(found.municipalityId(), Role.COORDINATOR);
        check(found.municipalityId(), found.schoolId(), reason);
        found.withdraw(reason);
        events.publishEvent(new CaseEnded(caseId));
        events.publishEvent(new CategoriesChanged(found.municipalityId(), found.cycleId(), found.schoolId()));
        journal.record(entry(found.municipalityId(), found.cycleId(), found.schoolId(), reason)
                .subject("support-case", caseId));
        cases.flush();
        process.withdrawn(found.cycleId(), found.schoolId());
    }

    /** Ends what a school without a case does in the year: its part in monitoring and prevention. */
    @Transactional
    public void withdrawUnsupported(UUID municipalityId, UUID cycleId, UUID schoolId, Withdrawal reason) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        check(municipalityId, schoolId, reason);
        if (reason.transfer()) {
            throw new FieldRefusal("transfer", "supportcase.nothing-to-transfer");
        }
        journal.record(entry(municipalityId, cycleId, schoolId, reason));
        process.withdrawn(cycleId, schoolId);
    }

    private static JournalEntry entry(UUID municipalityId, UUID cycleId, UUID schoolId, Withdrawal reason) {
        return Journal.entry("supportcase.withdrawn")
                .municipality(municipalityId)
                .cycle(cycleId)
                .school(schoolId)
                .detail("act", reason.act())
                .detail("day", reason.day());
    }

    private void check(UUID municipalityId, UUID schoolId, Withdrawal reason) {
        if (reason.day().isAfter(today.in(municipalityId))) {
            throw new FieldRefusal("day", "supportcase.leaves-in-future");
        }
        UUID successor = reason.successorId();
        if (successor == null) {
            if (reason.transfer()) {
                throw new FieldRefusal("successor", "supportcase.successor-missing");
            }
        } else if (successor.equals(schoolId)
                || !registry.school(successor).municipalityId().equals(municipalityId)) {
            throw new FieldRefusal("successor", "supportcase.successor-wrong");
        }
    }
}
