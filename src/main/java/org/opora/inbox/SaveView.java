package org.opora.inbox;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a state of the list under a name, shares it, takes it away, or lets the person's list begin with it. */
@Service
public class SaveView {

    /** Who may share a view in a municipality: those who work for all of it. */
    public static final Set<Role> SHARERS = Set.of(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST);

    private static final int MOST_OWN = 20;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 4000;

    private final JdbcClient jdbc;
    private final Access access;
    private final InboxViews views;
    private final Journal journal;
    private final Clock clock;

    SaveView(JdbcClient jdbc, Access access, InboxViews views, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.views = views;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * With whom a view is shared.
     *
     * @param role null for everybody in the municipality
     */
    public record Share(@Nullable Role role, UUID municipalityId) {}

    /** @throws OporaException when the name is missing, there are too many views, or it cannot be shared there */
    @Transactional
    public UUID save(String name, InboxQuery query, @Nullable Share share) {
        Viewer viewer = access.viewer();
        String called = name.replaceAll("\\p{Cntrl}", " ").strip();
        String kept = InboxAddress.lasting(query);
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new OporaException("inbox.view-name", LONGEST_NAME);
        }
        if (kept.length() > LONGEST_QUERY) {
            throw new OporaException("inbox.view-too-long");
        }
        if (own(viewer) >= MOST_OWN) {
            throw new OporaException("inbox.view-too-many", MOST_OWN);
        }
        if (share != null) {
            access.requireMunicipality(share.municipalityId(), SHARERS.toArray(Role[]::new));
        }
        UUID id = UUID.randomUUID();
        Role role = share == null ? null : share.role();
        UUID municipality = share == null ? null : share.municipalityId();
        jdbc.sql("insert into inbox_view (id, owner_id, name, query, shared_role, shared_municipality_id, saved_at)"
                        + " values (:id, :owner, :name, :query, :role, :municipality, :at)")
                .param("id", id)
                .param("owner", viewer.accountId())
                .param("name", called)
                .param("query", kept)
                .param("role", role == null ? null : role.group(), Types.VARCHAR)
                .param("municipality", municipality, Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        journal.record(Journal.entry(share == null ? "inbox.view-saved" : "inbox.view-shared")
                .municipality(municipality)
                .detail("name", called));
        return id;
    }

    /** The own view takes over another state of the list. */
    @Transactional
    public void change(UUID id, InboxQuery query) {
        InboxView view = owned(id);
        String kept = InboxAddress.lasting(query);
        if (kept.length() > LONGEST_QUERY) {
            throw new OporaException("inbox.view-too-long");
        }
        jdbc.sql("update inbox_view set query = ?, saved_at = ? where id = ?")
                .params(kept, Timestamp.from(clock.instant()), id)
                .update();
        journal.record(Journal.entry("inbox.view-changed")
                .municipality(view.sharedMunicipalityId())
                .detail("name", view.name()));
    }

    /** The own view is gone for everybody who saw it. */
    @Transactional
    public void remove(UUID id) {
        InboxView view = owned(id);
        jdbc.sql("delete from inbox_view where id = ?").param(id).update();
        journal.record(Journal.entry("inbox.view-removed")
                .municipality(view.sharedMunicipalityId())
                .detail("name", view.name()));
    }

    /** The person's list begins with this view from now on; null: with the tasks in work again. */
    @Transactional
    public void startWith(@Nullable UUID id) {
        UUID me = access.viewer().accountId();
        jdbc.sql("delete from inbox_start where person_id = ?").param(me).update();
        if (id == null) {
            journal.record(Journal.entry("inbox.view-start-none"));
            return;
        }
        InboxView view = seen(id);
        jdbc.sql("insert into inbox_start (person_id, view_id) values (?, ?)")
                .params(me, id)
                .update();
        journal.record(Journal.entry("inbox.view-start").detail("name", view.name()));
    }

    private InboxView owned(UUID id) {
        InboxView view = seen(id);
        if (!view.owned()) {
            throw new NotFoundException();
        }
        return view;
    }

    private InboxView seen(UUID id) {
        return views.of(access.viewer()).views().stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private int own(Viewer viewer) {
        return jdbc.sql("select count(*) from inbox_view where owner_id = ?")
                .param(viewer.accountId())
                .query(Integer.class)
                .single();
    }
}
