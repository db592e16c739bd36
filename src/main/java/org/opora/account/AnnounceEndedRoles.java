package org.opora.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the others of roles whose last day is over, so that what their holders had taken returns to the group. */
@Service
public class AnnounceEndedRoles {

    private final RoleGrantRepository grants;
    private final ApplicationEventPublisher events;
    private final Today today;

    AnnounceEndedRoles(RoleGrantRepository grants, ApplicationEventPublisher events, Today today) {
        this.grants = grants;
        this.events = events;
        this.today = today;
    }

    /** Runs every ten minutes; two nodes at once cannot announce one end twice, because the row carries a version. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    @Transactional
    public void announce() {
        for (RoleGrant grant : grants.findByEndAnnouncedFalseAndValidToBefore(today.date())) {
            grant.markEndAnnounced();
            events.publishEvent(
                    new RoleEnded(grant.accountId(), grant.role(), grant.municipalityId(), grant.schoolId()));
        }
    }
}
