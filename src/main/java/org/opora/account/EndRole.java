package org.opora.account;

import java.time.LocalDate;
import java.util.UUID;
import org.opora.error.FieldRefusal;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a role after a last day by a document. A last day that is over ends it at once. */
@Service
public class EndRole {

    private final RoleGrantRepository grants;
    private final MayAdminister mayAdminister;
    private final LastAdministrator lastAdministrator;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Today today;

    EndRole(
            RoleGrantRepository grants,
            MayAdminister mayAdminister,
            LastAdministrator lastAdministrator,
            ApplicationEventPublisher events,
            Journal journal,
            Today today) {
        this.grants = grants;
        this.mayAdminister = mayAdminister;
        this.lastAdministrator = lastAdministrator;
        this.events = events;
        this.journal = journal;
        this.today = today;
    }

    /** @throws OporaException when the role is over, or would last longer than it was given for */
    @Transactional
    public void end(UUID accountId, UUID grantId, LocalDate lastDay, String basis) {
        mayAdminister.require(accountId);
        mayAdminister.requireOther(accountId);
        RoleGrant grant = grants.findById(grantId)
                .filter(held -> held.accountId().equals(accountId))
                .orElseThrow(NotFoundException::new);
        mayAdminister.requireGrantable(grant.role(), grant.municipalityId());
        requireStillHeld(grant);
        requireNotLonger(grant, lastDay);
        if (grant.role() == Role.ADMIN) {
            lastAdministrator.requireAnother(accountId);
        }
        grant.end(lastDay, basis.strip());
        if (lastDay.isBefore(today.date())) {
            grant.markEndAnnounced();
            events.publishEvent(new RoleEnded(accountId, grant.role(), grant.municipalityId(), grant.schoolId()));
        }
        journal.record(Journal.entry("account.role-ended")
                .municipality(grant.municipalityId())
                .school(grant.schoolId())
                .subject("account", accountId)
                .detail("role", grant.role())
                .detail("to", lastDay)
                .detail("basis", basis.strip()));
    }

    /** Its document gave the role until that day: more needs a role of its own by another document. */
    private static void requireNotLonger(RoleGrant grant, LocalDate lastDay) {
        LocalDate until = grant.validTo();
        if (until != null && lastDay.isAfter(until)) {
            throw new FieldRefusal("lastDay", "account.role-ends-before", until);
        }
    }

    private void requireStillHeld(RoleGrant grant) {
        if (grant.isOver(today.date())) {
            throw new OporaException("account.role-over");
        }
    }
}
