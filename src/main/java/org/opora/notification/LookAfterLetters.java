package org.opora.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that could not leave yet, and those that are no longer tried: an administrator reads why and has them tried again. */
@Service
public class LookAfterLetters {

    public static final int PAGE_SIZE = 25;

    private static final String HELD =
            " from mail where (state = 'QUEUED' and last_error is not null or state = 'GIVEN_UP')";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Access access;
    private final Journal journal;

    LookAfterLetters(JdbcClient jdbc, Clock clock, Access access, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.journal = journal;
    }

    /**
     * A letter that did not leave.
     *
     * @param givenUp no longer tried by itself
     * @param error what the mail server said last
     */
    public record Held(
            UUID id,
            String recipient,
            String subject,
            boolean givenUp,
            int attempts,
            Instant createdAt,
            Instant nextAttemptAt,
            @Nullable String error) {}

    /** How many did not leave. */
    @Transactional(readOnly = true)
    public long count() {
        access.requireAny(Role.ADMIN);
        return jdbc.sql("select count(*)" + HELD).query(Long.class).single();
    }

    /** @param page from 0, the oldest letter first */
    @Transactional(readOnly = true)
    public List<Held> list(int page) {
        access.requireAny(Role.ADMIN);
        return jdbc.sql(
                        "select id, recipient, subject, state = 'GIVEN_UP' as given_up, attempts, created_at, next_attempt_at,"
                                + " last_error as error" + HELD + " order by created_at, id limit :size offset :from")
                .param("size", PAGE_SIZE)
                .param("from", Math.max(page, 0) * PAGE_SIZE)
                .query(Held.class)
                .list();
    }

    /** Has one letter tried within the next seconds. @throws NotFoundException when it has left meanwhile */
    @Transactional
    public void retry(UUID letter) {
        access.requireAny(Role.ADMIN);
        if (soon(letter) == 0) {
            throw new NotFoundException();
        }
    }

    /** Has all of them tried. @return how many */
    @Transactional
    public int retryAll() {
        access.requireAny(Role.ADMIN);
        return soon(null);
    }

    /** A letter given up begins anew, with two weeks before it. */
    private int soon(@Nullable UUID letter) {
        int letters = jdbc.sql("update mail set state = 'QUEUED', next_attempt_at = :now,"
                        + " created_at = case when state = 'GIVEN_UP' then :now else created_at end"
                        + " where id in (select id" + HELD + " and (cast(:id as uuid) is null or id = :id))")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", letter, java.sql.Types.OTHER)
                .update();
        if (letters > 0) {
            journal.record(Journal.entry("mail.retried").detail("letters", letters));
        }
        return letters;
    }
}
