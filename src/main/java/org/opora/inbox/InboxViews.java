package org.opora.inbox;

import java.sql.Timestamp;
import java.time.Clock;
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
    private final Clock clock;

    InboxViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param anyMine whether the person has any task in work
     * @param questions of colleagues that wait for the person's answer
     */
    record Known(List<InboxView> views, boolean anyMine, long questions) {

        @Nullable
        InboxView start() {
            return views.stream().filter(InboxView::start).findFirst().orElse(null);
        }
    }

    Known of(Viewer viewer) {
        List<InboxView> views = new ArrayList<>();
        boolean[] anyMine = {false};
        long[] questions = {0};
        jdbc
                .sql(
                        """
                        select x.any_mine, x.questions, v.id, v.name, v.query, v.shared_role, v.shared_municipality_id, a.name as owner_name,
                               v.owner_id = :me as owned, s.view_id is not null as start
                        from (select exists (select 1 from inbox_task t where t.assignee in (:hands) and t.state = 'OPEN'
                                 and not PUT_OFF) as any_mine,
                               (select count(*) from task_question q join inbox_task t on t.id = q.task_id where ASKED
                                 and q.answered_at is null and q.withdrawn_at is null and t.state = 'OPEN') as questions) x
                        left join inbox_view v on v.owner_id = :me
                             or coalesce(v.shared_role, '*') || '@' || cast(v.shared_municipality_id as text) in (:held)
                        left join account a on a.id = v.owner_id
                        left join inbox_start s on s.person_id = :me and s.view_id = v.id
                        order by owned desc, v.name, v.id limit :most"""
                                .replace("PUT_OFF", VisibleTasks.PUT_OFF)
                                .replace("ASKED", AskedOf.CONDITION))
                .params(AskedOf.params(viewer))
                .param("now", Timestamp.from(clock.instant()))
                .param("held", held(viewer))
                .param("most", MOST)
                .query((row, n) -> {
                    anyMine[0] = row.getBoolean("any_mine");
                    questions[0] = row.getLong("questions");
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
        return new Known(List.copyOf(views), anyMine[0], questions[0]);
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
