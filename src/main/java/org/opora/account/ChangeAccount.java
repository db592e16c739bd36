package org.opora.account;

import java.util.UUID;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a person's name and post, and lets a person in or out. */
@Service
public class ChangeAccount {

    private final MayAdminister mayAdminister;
    private final LastAdministrator lastAdministrator;
    private final OpenSessions sessions;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    ChangeAccount(
            MayAdminister mayAdminister,
            LastAdministrator lastAdministrator,
            OpenSessions sessions,
            ApplicationEventPublisher events,
            Journal journal) {
        this.mayAdminister = mayAdminister;
        this.lastAdministrator = lastAdministrator;
        this.sessions = sessions;
        this.events = events;
        this.journal = journal;
    }

    @Transactional
    public void rename(UUID accountId, String name, String post) {
        Account account = mayAdminister.require(accountId);
        String before = account.post();
        account.rename(name.strip(), post.strip());
        journal.record(Journal.entry("account.renamed")
                .municipality(account.municipalityId())
                .subject("account", accountId)
                .detail("was", before)
                .detail("became", account.post()));
    }

    /** Ends every session of the person at once and lets nobody in by this account until it is enabled again. */
    @Transactional
    public void disable(UUID accountId, String reason) {
        Account account = mayAdminister.require(accountId);
        mayAdminister.requireOther(accountId);
        lastAdministrator.requireAnother(accountId);
        if (!account.enabled()) {
            throw new OporaException("account.already-disabled");
        }
        account.disable();
        sessions.endAll(account.login());
        events.publishEvent(new AccountDisabled(accountId));
        journal.record(Journal.entry("account.disabled")
                .municipality(account.municipalityId())
                .subject("account", accountId)
                .detail("reason", reason.strip()));
    }

    @Transactional
    public void enable(UUID accountId) {
        Account account = mayAdminister.require(accountId);
        mayAdminister.requireOther(accountId);
        account.enable();
        journal.record(Journal.entry("account.enabled")
                .municipality(account.municipalityId())
                .subject("account", accountId));
    }

    /** The person must choose a new password at the next sign-in; until then nothing else opens. */
    @Transactional
    public void demandNewPassword(UUID accountId) {
        Account account = mayAdminister.require(accountId);
        mayAdminister.requireOther(accountId);
        account.demandNewPassword();
        sessions.endAll(account.login());
        journal.record(Journal.entry("account.password-demanded")
                .municipality(account.municipalityId())
                .subject("account", accountId));
    }
}
