package org.opora.account;

import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the own password; all sessions of the person end, and the person signs in anew. */
@Service
public class ChangePassword {

    private final Access access;
    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final OpenSessions sessions;
    private final SignInThrottle throttle;
    private final Journal journal;

    ChangePassword(
            Access access,
            AccountRepository accounts,
            PasswordEncoder encoder,
            OpenSessions sessions,
            SignInThrottle throttle,
            Journal journal) {
        this.access = access;
        this.accounts = accounts;
        this.encoder = encoder;
        this.sessions = sessions;
        this.throttle = throttle;
        this.journal = journal;
    }

    /** Whether the person must choose a new password before anything else. */
    @Transactional(readOnly = true)
    public boolean isDemanded(UUID accountId) {
        return accounts.findById(accountId).filter(Account::mustChangePassword).isPresent();
    }

    /** Refuses a wrong present password (guesses are counted as at sign-in) and a new one that the rules refuse. */
    @Transactional
    public void change(String present, String wanted, String address) {
        Account account = accounts.findById(access.viewer().accountId()).orElseThrow(NotFoundException::new);
        throttle.requireAttempt(account.login(), address);
        if (!encoder.matches(present, account.passwordHash())) {
            throw new OporaException("account.password-wrong");
        }
        throttle.forgive(account.login(), address);
        if (present.equals(wanted)) {
            throw new OporaException("account.password-same");
        }
        PasswordRules.require(wanted, account.login());
        account.setPassword(encoder.encode(wanted));
        sessions.endAll(account.login());
        journal.record(Journal.entry("account.password-changed")
                .municipality(account.municipalityId())
                .subject("account", account.id()));
    }
}
