package org.opora.registry;

import java.util.List;
import java.util.UUID;
import org.opora.account.ScopeDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells accounts what scopes there are. */
@Component
class RegisterScopes implements ScopeDirectory {

    private final JdbcClient jdbc;

    RegisterScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Scope> regions() {
        return scopes("select id, code as slug, name from region order by name");
    }

    @Override
    public List<Scope> municipalities() {
        return scopes("select id, slug, short_name as name from municipality order by short_name");
    }

    @Override
    public List<UUID> municipalityIdsOf(UUID regionId) {
        return jdbc.sql("select id from municipality where region_id = ?")
                .param(regionId)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<Scope> schools(UUID municipalityId) {
        return scopes(
                "select id, slug, short_name as name from school where municipality_id = ? and archived_on is null order by short_name",
                municipalityId);
    }

    private List<Scope> scopes(String sql, Object... params) {
        return jdbc.sql(sql)
                .params(params)
                .query((row, number) ->
                        new Scope(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name")))
                .list();
    }
}
