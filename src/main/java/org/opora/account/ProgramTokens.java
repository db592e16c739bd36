package org.opora.account;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The own tokens for other programs: made with a name and a last day, shown once, revoked at any time. A token may what its
 * person may, and only at the interface for programs: no page opens with it.
 */
@Service
public class ProgramTokens {

    /** So many tokens a person may hold at a time. */
    public static final int MOST = 20;

    private static final int MARK_BYTES = 4;
    private static final int SECRET_BYTES = 24;
    private static final int LONGEST_YEARS = 1;
    private static final int USUAL_MONTHS = 3;

    private final Access access;
    private final Today today;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ProgramTokens(Access access, Today today, JdbcClient jdbc, Journal journal, Clock clock) {
        this.access = access;
        this.today = today;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** The person's tokens that were not revoked, newest first. */
    @Transactional(readOnly = true)
    public List<ProgramToken> own() {
        return jdbc.sql(
                        """
                        select id, name, mark, made_at, last_day, last_used_at, last_day < :today as over
                          from account_token where account_id = :account and revoked_at is null
                         order by made_at desc, id""")
                .param("account", access.viewer().accountId())
                .param("today", today.sql())
                .query(ProgramToken.class)
                .list();
    }

    /** The last day that is offered for a new token. */
    public LocalDate usualLastDay() {
        return today.date().plusMonths(USUAL_MONTHS);
    }

    /**
     * Makes a token.
     *
     * @param lastDay from today, at most a year ahead
     * @return the token, which cannot be read again
     */
    @Transactional
    public String make(String name, LocalDate lastDay) {
        UUID person = access.viewer().accountId();
        check(lastDay);
        UUID id = UUID.randomUUID();
        String mark = "opora_" + Secrets.make(MARK_BYTES);
        String token = mark + "_" + Secrets.make(SECRET_BYTES);
        jdbc.sql(
                        """
                        insert into account_token (id, account_id, name, mark, token_hash, made_at, last_day)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        person,
                        name,
                        mark,
                        Secrets.hash(token),
                        Timestamp.from(clock.instant()),
                        Date.valueOf(lastDay))
                .update();
        note("account.token-made", id, name + ", " + mark);
        return token;
    }

    /** Makes an own token void at once. */
    @Transactional
    public void revoke(UUID tokenId) {
        String name = jdbc.sql(
                        """
                        update account_token set revoked_at = ?
                         where id = ? and account_id = ? and revoked_at is null returning name || ', ' || mark""")
                .params(
                        Timestamp.from(clock.instant()),
                        tokenId,
                        access.viewer().accountId())
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        note("account.token-revoked", tokenId, name);
    }

    private void check(LocalDate lastDay) {
        LocalDate day = today.date();
        if (lastDay.isBefore(day)) {
            throw new OporaException("account.token-day-past");
        }
        if (lastDay.isAfter(day.plusYears(LONGEST_YEARS))) {
            throw new OporaException("account.token-day-far");
        }
        if (own().size() >= MOST) {
            throw new OporaException("account.token-most", MOST);
        }
    }

    private void note(String action, UUID tokenId, String token) {
        journal.record(Journal.entry(action).subject("account-token", tokenId).detail("token", token));
    }
}
