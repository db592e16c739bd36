package org.opora.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads what a person may do today. Read once per request, so a change of rights counts from the next click on any node. */
@Component
class Viewers {

    private final JdbcClient jdbc;
    private final ScopeDirectory directory;
    private final Today today;

    Viewers(JdbcClient jdbc, ScopeDirectory directory, Today today) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.today = today;
    }

    Optional<Viewer> current() {
        return SignedIn.current().flatMap(person -> ofRequest(person.accountId()));
    }

    private Optional<Viewer> ofRequest(UUID accountId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return load(accountId);
        }
        String key = Viewers.class.getName() + accountId;
        if (request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Viewer known) {
            return Optional.of(known);
        }
        Optional<Viewer> loaded = load(accountId);
        loaded.ifPresent(viewer -> request.setAttribute(key, viewer, RequestAttributes.SCOPE_REQUEST));
        return loaded;
    }

    /** The person with today's grants, or empty when the account is unknown or disabled. One statement, as every page asks. */
    Optional<Viewer> load(UUID accountId) {
        List<Grant> grants = new ArrayList<>();
        return jdbc
                .sql(
                        """
                        select a.login, a.name, g.role, g.region_id, g.municipality_id, g.school_id, g.on_behalf_of
                        from account a left join role_grant g on g.account_id = a.id
                             and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                        where a.id = :account and a.state = 'ENABLED' order by g.role, g.id""")
                .param("account", accountId)
                .param("today", today.sql())
                .query((row, n) -> {
                    if (row.getString("role") != null) {
                        grants.add(grant(row));
                    }
                    return List.of(row.getString("login"), row.getString("name"));
                })
                .list()
                .stream()
                .findFirst()
                .map(person -> {
                    List<Grant> all = new ArrayList<>();
                    grants.forEach(grant -> addWithMembers(all, grant));
                    return new Viewer(accountId, person.get(0), person.get(1), all);
                });
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                Role.valueOf(row.getString("role")),
                row.getObject("region_id", UUID.class),
                row.getObject("municipality_id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getObject("on_behalf_of", UUID.class));
    }

    private void addWithMembers(List<Grant> grants, Grant grant) {
        grants.add(grant);
        @Nullable UUID region = grant.regionId();
        if (region != null) {
            for (UUID municipality : directory.municipalityIdsOf(region)) {
                grants.add(new Grant(grant.role(), region, municipality, null, grant.onBehalfOf()));
            }
        }
    }
}
