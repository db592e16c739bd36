package org.opora.account;

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

    /** The person with today's grants, or empty when the account is unknown or disabled. */
    Optional<Viewer> load(UUID accountId) {
        return jdbc.sql("select login, name from account where id = ? and state = 'ENABLED'")
                .param(accountId)
                .query((row, n) ->
                        new Viewer(accountId, row.getString("login"), row.getString("name"), grants(accountId)))
                .optional();
    }

    private List<Grant> grants(UUID accountId) {
        List<Grant> grants = new ArrayList<>();
        jdbc.sql(
                        """
                        select role, region_id, municipality_id, school_id, on_behalf_of from role_grant
                        where account_id = :account and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        order by role, id""")
                .param("account", accountId)
                .param("today", today.sql())
                .query((row, n) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        row.getObject("region_id", UUID.class),
                        row.getObject("municipality_id", UUID.class),
                        row.getObject("school_id", UUID.class),
                        row.getObject("on_behalf_of", UUID.class)))
                .list()
                .forEach(grant -> addWithMembers(grants, grant));
        return grants;
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
