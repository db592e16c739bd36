package org.opora.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whose token another program shows. Guesses are counted as those of passwords, by the token's mark and by address. */
@Service
public class CheckToken {

    private final SignInThrottle throttle;
    private final Today today;
    private final JdbcClient jdbc;
    private final Clock clock;

    CheckToken(SignInThrottle throttle, Today today, JdbcClient jdbc, Clock clock) {
        this.throttle = throttle;
        this.today = today;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person, or empty when the token is unknown, revoked, over, or its person is let in no more. */
    @Transactional
    public Optional<SignedIn> check(String token, String address) {
        String name = "token:" + token.substring(0, Math.max(0, token.lastIndexOf('_')));
        throttle.requireAttempt(name, address);
        Optional<SignedIn> person = jdbc.sql(
                        """
                        update account_token t set last_used_at = :now from account a
                         where a.id = t.account_id and a.state = 'ENABLED' and t.token_hash = :hash
                           and t.revoked_at is null and t.last_day >= :today
                        returning a.id, a.login""")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", Secrets.hash(token))
                .param("today", today.sql())
                .query((row, n) -> new SignedIn(row.getObject("id", UUID.class), row.getString("login")))
                .optional();
        person.ifPresent(known -> throttle.forgive(name, address));
        return person;
    }
}
