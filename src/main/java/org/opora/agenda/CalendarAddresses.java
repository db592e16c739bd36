package org.opora.agenda;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Secrets;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The own private address for calendar programs: one a person, made with a choice of whose deadlines, shown once, revoked at any
 * time. A new one ends the one before.
 */
@Service
public class CalendarAddresses {

    private static final int SECRET_BYTES = 32;

    private final Access access;
    private final Overseers overseers;
    private final Registry registry;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    CalendarAddresses(
            Access access, Overseers overseers, Registry registry, JdbcClient jdbc, Journal journal, Clock clock) {
        this.access = access;
        this.overseers = overseers;
        this.registry = registry;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** The person's address that is not revoked; null when there is none. */
    @Transactional(readOnly = true)
    public @Nullable CalendarAddress own() {
        return jdbc.sql("select id, municipality_id, made_at, last_read_at from calendar_address"
                        + " where account_id = ? and revoked_at is null")
                .param(access.viewer().accountId())
                .query(CalendarAddress.class)
                .optional()
                .orElse(null);
    }

    /** The municipalities whose deadlines the person may choose. */
    @Transactional(readOnly = true)
    public List<Municipality> places() {
        return registry.municipalities(overseers.placesOf(access.viewer()));
    }

    /**
     * Makes an address; the one before works no more.
     *
     * @param municipality whose deadlines; null for the own ones
     * @return the secret of the address, which cannot be read again
     */
    @Transactional
    public String make(@Nullable UUID municipality) {
        Viewer viewer = access.viewer();
        if (municipality != null) {
            overseers.require(viewer, municipality);
        }
        revoke(viewer);
        UUID id = UUID.randomUUID();
        String secret = Secrets.make(SECRET_BYTES);
        jdbc.sql(
                        "insert into calendar_address (id, account_id, municipality_id, secret_hash, made_at) values (:id, :person, :place, :hash, :now)")
                .param("id", id)
                .param("person", viewer.accountId())
                .param("place", municipality, Types.OTHER)
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        journal.record(
                Journal.entry("agenda.address-made").municipality(municipality).subject("calendar-address", id));
        return secret;
    }

    /** Makes the own address void at once. */
    @Transactional
    public void revoke() {
        UUID id = revoke(access.viewer());
        if (id == null) {
            throw new NotFoundException();
        }
        journal.record(Journal.entry("agenda.address-revoked").subject("calendar-address", id));
    }

    /** One after another, so that two clicks leave one address. */
    private @Nullable UUID revoke(Viewer viewer) {
        jdbc.sql("select id from account where id = ? for update")
                .param(viewer.accountId())
                .query(UUID.class)
                .single();
        return jdbc.sql(
                        "update calendar_address set revoked_at = ? where account_id = ? and revoked_at is null returning id")
                .params(Timestamp.from(clock.instant()), viewer.accountId())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
