package org.opora.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Grant;
import org.opora.account.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the saved views that a person sees: the own ones and those shared with a role or municipality of the person. */
@Component
class InboxViews {

    /** Shared with everybody in the municipality. */
    static final String ALL_ROLES = "*";

    private static final int MOST = 30;

    private final JdbcClient jdbc;

    InboxViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param anyMine whether the person has any task in work */
    record Known(List<InboxView> views, boolean anyMine) {

        @Nullable
        InboxView start() {
            return views.stream().filter(InboxView::start).findFirst().orElse(null);
        }
    }

    Known of(Viewer viewer) {
        List<InboxView> views = new ArrayList<>();
        boolean[] anyMine = {false};
        jdbc
                .sql(
                        """
                        select x.any_mine, v.id, v.name, v.query, v.shared_role, v.shared_municipality_id, a.name as owner_name,
                               v.owner_id = :me as owned, s.view_id is not null as start
                        from (select exists (select 1 from inbox_task t where t.assignee = :me and t.state = 'OPEN') as any_mine) x
                        left join inbox_view v on v.owner_id = :me
                             or coalesce(v.shared_role, '*') || '@' || cast(v.shared_municipality_id as text) in (:held)
                        left join account a on a.id = v.owner_id
                        left join inbox_start s on s.person_id = :me and s.view_id = v.id
                        order by owned desc, v.name, v.id limit :most""")
                .param("me", viewer.accountId())
                .param("held", held(viewer))
                .param("most", MOST)
                .query((row, n) -> {
                    anyMine[0] = row.getBoolean("any_mine");
                    UUID id = row.getObject("id", UUID.class);
                    return id == null
                            ? null
                            : new InboxView(
                                    id,
                                    row.getString("name"),
                                    row.getString("query"),
                                    row.getString("shared_role"),
                                    row.getObject("shared_municipality_id", UUID.class),
                                    Objects.requireNonNullElse(row.getString("owner_name"), "—"),
                                    row.getBoolean("owned"),
                                    row.getBoolean("start"));
                })
                .list()
                .stream()
                .filter(Objects::nonNull)
                .forEach(views::add);
        return new Known(List.copyOf(views), anyMine[0]);
    }

    /** Roles in municipalities as {@code role@municipality}, and the municipalities as such. */
    private static Set<String> held(Viewer viewer) {
        Set<String> held = new TreeSet<>(Set.of(""));
        for (Grant grant : viewer.grants()) {
            if (grant.municipalityId() != null) {
                held.add(ALL_ROLES + "@" + grant.municipalityId());
                held.add(grant.role().group() + "@" + grant.municipalityId());
            }
        }
        return held;
    }
}
