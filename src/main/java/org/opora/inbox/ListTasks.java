package org.opora.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.People;
import org.opora.account.Viewer;
import org.opora.bpmn.Stage;
import org.opora.inbox.InboxQuery.Due;
import org.opora.inbox.InboxQuery.Tab;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the tasks of a person in a fixed number of statements, however many there are. */
@Service
public class ListTasks {

    private static final String TAB =
            "case when t.state = 'DONE' then 'DONE' when t.assignee = :me then 'MINE' else 'GROUP' end";

    private final JdbcClient jdbc;
    private final Access access;
    private final People people;
    private final Clock clock;

    ListTasks(JdbcClient jdbc, Access access, People people, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    private record Facet(
            String tab, @Nullable UUID schoolId, @Nullable String schoolName, @Nullable String stage, long count) {}

    private record Rows(List<InboxTask> tasks, long total) {}

    @Transactional(readOnly = true)
    public InboxPage list(InboxQuery asked) {
        Viewer viewer = access.viewer();
        List<Facet> facets = facets(viewer);
        Map<Tab, Long> counts = new EnumMap<>(Tab.class);
        for (Tab tab : Tab.values()) {
            counts.put(
                    tab,
                    facets.stream()
                            .filter(f -> f.tab().equals(tab.name()))
                            .mapToLong(Facet::count)
                            .sum());
        }
        Tab tab = asked.tab() != null ? asked.tab() : counts.getOrDefault(Tab.MINE, 0L) > 0 ? Tab.MINE : Tab.GROUP;
        InboxQuery query = asked.on(tab);
        Rows rows = rows(viewer, query);
        List<Facet> shown =
                facets.stream().filter(f -> f.tab().equals(tab.name())).toList();
        return new InboxPage(
                query, rows.tasks(), counts, schools(shown), stages(shown), rows.total(), names(rows.tasks()));
    }

    /** The task to go on with after this one: the viewer's own first, then the group's, by due date; null when none is left. */
    @Nullable
    String next(Viewer viewer, String exceptTaskId) {
        VisibleTasks visible = new VisibleTasks(viewer);
        Map<String, Object> params = new HashMap<>(visible.params());
        params.put("except", exceptTaskId);
        String sql = "select id from ("
                + visible.union(where -> "select t.id, t.assignee, t.due from inbox_task t"
                        + " where t.state = 'OPEN' and t.id <> :except and " + where
                        + " and (t.assignee is null or t.assignee = :me)")
                + ") t order by assignee nulls last, due nulls last, id limit 1";
        return jdbc.sql(sql).params(params).query(String.class).optional().orElse(null);
    }

    private List<Facet> facets(Viewer viewer) {
        VisibleTasks visible = new VisibleTasks(viewer);
        String sql = "select tab, school_id, max(school_name) as school_name, stage, count(*) as count from ("
                + visible.union(
                        where -> "select " + TAB + " as tab, t.school_id, t.school_name, t.stage from inbox_task t"
                                + " where t.state <> 'CANCELLED' and " + where)
                + ") t group by tab, school_id, stage";
        return jdbc.sql(sql).params(visible.params()).query(Facet.class).list();
    }

    private Rows rows(Viewer viewer, InboxQuery query) {
        VisibleTasks visible = new VisibleTasks(viewer);
        Map<String, Object> params = new HashMap<>(visible.params());
        String filter = filter(query, params);
        params.put("limit", InboxQuery.PAGE);
        params.put("offset", query.page() * InboxQuery.PAGE);
        String order = query.tab() == Tab.DONE && query.sort() == InboxQuery.Sort.DUE
                ? "closed_at desc, id"
                : query.sort().columns();
        String sql = "select *, count(*) over () as total from ("
                + visible.union(where -> "select t.* from inbox_task t where " + where + filter)
                + ") t order by " + order + " limit :limit offset :offset";
        long[] total = {0};
        List<InboxTask> tasks = jdbc.sql(sql)
                .params(params)
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return Objects.requireNonNull(InboxTasks.ROW.mapRow(row, number));
                })
                .list();
        return new Rows(tasks, total[0]);
    }

    private String filter(InboxQuery query, Map<String, Object> params) {
        StringBuilder filter = new StringBuilder(
                switch (Objects.requireNonNull(query.tab())) {
                    case MINE -> " and t.state = 'OPEN' and t.assignee = :me";
                    case GROUP -> " and t.state = 'OPEN' and t.assignee is distinct from :me";
                    case DONE -> " and t.state = 'DONE'";
                });
        if (query.school() != null) {
            filter.append(" and t.school_id = :school");
            params.put("school", query.school());
        }
        if (query.stage() != null) {
            filter.append(" and t.stage = :stage");
            params.put("stage", query.stage());
        }
        if (query.due() != null) {
            filter.append(due(query.due(), params));
        }
        String words = words(query.text());
        if (!words.isEmpty()) {
            filter.append(" and t.search @@ to_tsquery('russian', :words)");
            params.put("words", words);
        }
        return filter.toString();
    }

    /** Days are those of each task's own municipality: a list may hold several zones. */
    private String due(Due due, Map<String, Object> params) {
        params.put("now", Timestamp.from(clock.instant()));
        if (due == Due.OVERDUE) {
            return " and t.due < :now";
        }
        String today = "cast(cast(:now as timestamptz) at time zone t.zone as date)";
        String until =
                switch (due) {
                    case WEEK -> today + " + 7";
                    case MONTH -> "cast(" + today + " + interval '1 month' as date)";
                    default -> today;
                };
        return " and t.due_day between " + today + " and " + until;
    }

    /** Words of a search, each also as the beginning of a longer one. */
    private static String words(@Nullable String text) {
        String plain =
                text == null ? "" : text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return plain.isEmpty()
                ? ""
                : Arrays.stream(plain.split(" "))
                        .limit(8)
                        .map(word -> word + ":*")
                        .collect(Collectors.joining(" & "));
    }

    private static Map<UUID, String> schools(List<Facet> facets) {
        Map<String, UUID> byName = new TreeMap<>();
        facets.stream()
                .filter(f -> f.schoolId() != null)
                .forEach(f -> byName.put(Objects.requireNonNullElse(f.schoolName(), ""), f.schoolId()));
        Map<UUID, String> schools = new LinkedHashMap<>();
        byName.forEach((name, id) -> schools.put(id, name));
        return schools;
    }

    private static List<String> stages(List<Facet> facets) {
        Set<String> present =
                facets.stream().map(Facet::stage).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> ordered = new LinkedHashSet<>();
        Arrays.stream(Stage.values()).map(Stage::key).filter(present::contains).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private Map<UUID, String> names(List<InboxTask> tasks) {
        Set<UUID> ids = new HashSet<>();
        tasks.forEach(task -> {
            ids.add(task.assignee());
            ids.add(task.closedBy());
        });
        ids.remove(null);
        return people.names(ids);
    }
}
