package org.opora.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.error.SearchPattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the accounts that a person keeps, by search and filter, in pages. */
@Service
@Transactional(readOnly = true)
public class FindAccounts {

    /** Rows of one page. */
    public static final int PAGE_SIZE = 25;

    private final MayAdminister mayAdminister;
    private final ScopeDirectory directory;
    private final RoleLines roleLines;
    private final JdbcClient jdbc;

    FindAccounts(MayAdminister mayAdminister, ScopeDirectory directory, RoleLines roleLines, JdbcClient jdbc) {
        this.mayAdminister = mayAdminister;
        this.directory = directory;
        this.roleLines = roleLines;
        this.jdbc = jdbc;
    }

    /**
     * @param text part of a name, a post or a login
     * @param enabled only those who may sign in, only those who may not, or all
     * @param page counted from 1
     */
    public record Filter(
            String text, @Nullable Role role, @Nullable UUID municipalityId, @Nullable Boolean enabled, int page) {}

    /** One account in the list. */
    public record Row(
            UUID id, String login, String name, String post, boolean enabled, boolean demo, List<RoleLine> roles) {}

    /** One page of the list. */
    public record Found(List<Row> rows, long total, int page, int pages) {}

    private record Plain(UUID id, String login, String name, String post, boolean enabled, boolean demo) {}

    public Found find(Filter filter) {
        Conditions conditions = conditions(filter);
        long total = conditions
                .bind(jdbc.sql("select count(*) from account a where " + conditions.sql))
                .query(Long.class)
                .single();
        int pages = (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(Math.max(1, filter.page()), pages);
        List<Plain> plain = conditions
                .bind(jdbc.sql(
                        "select a.id, a.login, a.name, a.post, a.state = 'ENABLED' as enabled, a.demo from account a where "
                                + conditions.sql + " order by lower(a.name), a.login limit " + PAGE_SIZE
                                + " offset :offset"))
                .param("offset", (page - 1) * PAGE_SIZE)
                .query(Plain.class)
                .list();
        Map<UUID, List<RoleLine>> roles =
                roleLines.current(plain.stream().map(Plain::id).toList());
        List<Row> rows = plain.stream()
                .map(p ->
                        new Row(p.id, p.login, p.name, p.post, p.enabled, p.demo, roles.getOrDefault(p.id, List.of())))
                .toList();
        return new Found(rows, total, page, pages);
    }

    /** The municipalities in which this person keeps accounts. */
    public List<ScopeDirectory.Scope> municipalities() {
        Viewer viewer = mayAdminister.requireKeeper();
        return directory.municipalities().stream()
                .filter(scope -> viewer.has(Role.ADMIN) || viewer.holds(Role.COORDINATOR, scope.id()))
                .toList();
    }

    private Conditions conditions(Filter filter) {
        Viewer viewer = mayAdminister.requireKeeper();
        Conditions conditions = new Conditions();
        String today = "'" + roleLines.today() + "'";
        String notOver = "(g.valid_to is null or g.valid_to >= date " + today + ")";
        if (!viewer.has(Role.ADMIN)) {
            Set<UUID> kept = new HashSet<>(viewer.municipalityIds(Role.COORDINATOR));
            conditions.and(
                    "(a.municipality_id in (:kept) or exists (select 1 from role_grant g where g.account_id = a.id and "
                            + notOver + " and g.municipality_id in (:kept))) and not exists (select 1 from role_grant g"
                            + " where g.account_id = a.id and " + notOver
                            + " and (g.municipality_id is null or g.municipality_id not in (:kept)))",
                    "kept",
                    kept);
        }
        if (!filter.text().isBlank()) {
            conditions.and(
                    "(a.name ilike :text or a.post ilike :text or a.login ilike :text)",
                    "text",
                    SearchPattern.containing(filter.text()));
        }
        if (filter.role() != null) {
            conditions.and(
                    "exists (select 1 from role_grant g where g.account_id = a.id and g.role = :role and " + notOver
                            + ")",
                    "role",
                    filter.role().name());
        }
        if (filter.municipalityId() != null) {
            conditions.and(
                    "(a.municipality_id = :municipality or exists (select 1 from role_grant g where g.account_id = a.id"
                            + " and g.municipality_id = :municipality and " + notOver + "))",
                    "municipality",
                    filter.municipalityId());
        }
        if (filter.enabled() != null) {
            conditions.and("a.state = :state", "state", filter.enabled() ? "ENABLED" : "DISABLED");
        }
        return conditions;
    }

    /** Parts of the where clause with their values. */
    private static final class Conditions {

        private String sql = "true";
        private final List<Map.Entry<String, Object>> values = new ArrayList<>();

        void and(String condition, String name, Object value) {
            sql += " and " + condition;
            values.add(Map.entry(name, value));
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            return statement.params(values.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }
}
