package org.opora.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first password and a forgotten one, for places without mail: who keeps the account prints a code, the person enters
 * it once within seven days. A newer code makes the older ones void. The old password works until the code is used.
 */
@Service
public class ResetPassword {

    /** How long a printed code may be used. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    /** Letters and digits that nobody mistakes for one another on paper. */
    private static final String ALPHABET = "ACDEFGHJKLMNPQRTUVWXY34679";

    private static final int LENGTH = 12;

    private final AccountRepository accounts;
    private final MayAdminister mayAdminister;
    private final PasswordEncoder encoder;
    private final OpenSessions sessions;
    private final SignInThrottle throttle;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ResetPassword(
            AccountRepository accounts,
            MayAdminister mayAdminister,
            PasswordEncoder encoder,
            OpenSessions sessions,
            SignInThrottle throttle,
            JdbcClient jdbc,
            Journal journal,
            Clock clock) {
        this.accounts = accounts;
        this.mayAdminister = mayAdminister;
        this.encoder = encoder;
        this.sessions = sessions;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is printed: it is shown once and kept nowhere. */
    public record PrintedCode(String code, String login, String name, Instant expiresAt) {}

    /** Issues a code for an account that this person keeps. */
    @Transactional
    public PrintedCode issue(UUID accountId) {
        Account account = mayAdminister.require(accountId);
        mayAdminister.requireOther(accountId);
        return issueFor(account);
    }

    PrintedCode issueFor(Account account) {
        Instant now = clock.instant();
        String code = newCode();
        jdbc.sql("delete from reset_code where account_id = ? and used_at is null")
                .param(account.id())
                .update();
        jdbc.sql(
                        "insert into reset_code (id, account_id, code_hash, issued_at, expires_at, issued_by) values (?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(account.id())
                .param(Secrets.hash(code))
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(LIFETIME)))
                .param(SignedIn.current().map(SignedIn::accountId).orElse(null))
                .update();
        journal.record(Journal.entry("account.reset-issued")
                .municipality(account.municipalityId())
                .subject("account", account.id()));
        return new PrintedCode(code, account.login(), account.name(), now.plus(LIFETIME));
    }

    /** Sets a password by a code; a wrong login, a wrong code and a code used or expired answer alike. */
    @Transactional
    public void use(String loginTyped, String codeTyped, String password, String address) {
        String login = loginTyped.strip().toLowerCase(Locale.ROOT);
        throttle.requireAttempt(login, address);
        PasswordRules.require(password, login);
        Account account = accounts.findByLogin(login)
                .filter(Account::enabled)
                .orElseThrow(() -> new OporaException("account.code-wrong"));
        if (!spend(account.id(), codeTyped)) {
            throw new OporaException("account.code-wrong");
        }
        throttle.forgive(login, address);
        account.setPassword(encoder.encode(password));
        sessions.endAll(login);
        journal.record(Journal.entry("account.password-set")
                .municipality(account.municipalityId())
                .subject("account", account.id()));
    }

    /** One statement decides, so two tabs cannot spend one code twice. */
    private boolean spend(UUID accountId, String codeTyped) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("update reset_code set used_at = :now where account_id = :account and code_hash = :hash"
                                + " and used_at is null and expires_at > :now")
                        .param("now", now)
                        .param("account", accountId)
                        .param("hash", Secrets.hash(codeTyped))
                        .update()
                == 1;
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
