package org.opora.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.account.ScopeDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells accounts the names and members of the scopes in which roles are given. */
@Component
class RegistryScopes implements ScopeDirectory {

    private final JdbcClient jdbc;

    RegistryScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Scope> regions() {
        return jdbc.sql("select id, 'r' || lower(code) as slug, name from region order by name")
                .query(Scope.class)
                .list();
    }

    @Override
    public List<Scope> municipalities() {
        return jdbc.sql("select id, slug, short_name as name from municipality order by short_name")
                .query(Scope.class)
                .list();
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
        return jdbc.sql(
                        "select id, slug, short_name as name from school where municipality_id = ? and archived_on is null"
                                + " order by short_name")
                .param(municipalityId)
                .query(Scope.class)
                .list();
    }

    @Override
    public Map<UUID, String> headPosts() {
        Map<UUID, String> posts = new HashMap<>();
        jdbc.sql("select municipality_id, head_post from body where kind = ?")
                .param(BodyKind.MANAGEMENT.name())
                .query(row -> {
                    posts.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return posts;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from region where id in (:ids) union all"
                        + " select id, short_name from municipality where id in (:ids) union all"
                        + " select id, short_name from school where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }
}
