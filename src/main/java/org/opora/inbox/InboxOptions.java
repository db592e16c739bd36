package org.opora.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.bpmn.ModelNames;
import org.opora.bpmn.Stage;
import org.opora.inbox.InboxPage.Option;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.ListConditions.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one question of a list can be answered by: its values with their numbers, read when somebody wants to choose. */
@Component
class InboxOptions {

    /** So many tasks are looked at; where there are more, counts say «at least». */
    static final int LOOKED_AT = 50_000;

    private static final Map<InboxFacet, List<String>> ORDERED = Map.of(
            InboxFacet.DUE, List.of("overdue", "unclaimed", "today", "week", "month", "none"),
            InboxFacet.OPENED, List.of("today", "week", "month"),
            InboxFacet.PRIORITY, List.of("urgent", "high", "normal", "low"),
            InboxFacet.ASSIGNEE, List.of("me", "none"));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ModelNames models;

    InboxOptions(JdbcClient jdbc, Clock clock, ModelNames models) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.models = models;
    }

    private record Line(@Nullable String value, @Nullable String label, long count) {}

    /** Each value is counted as if only the other questions were asked; a chosen one stays to be unchosen. */
    List<Option> of(Viewer viewer, InboxQuery query, InboxFacet facet) {
        InboxFilter filter = query.filter();
        List<String> chosen = filter.of(facet);
        List<Line> lines = lines(viewer, query, facet, Words.WHOLE);
        if (filter.text() != null && lines.size() == 1) {
            lines = lines(viewer, query, facet, Words.BEGUN);
        }
        boolean cut = lines.stream().anyMatch(line -> line.value() == null && line.count() >= LOOKED_AT);
        List<Option> options = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(chosen);
        for (Line line : lines) {
            if (line.value() != null) {
                missing.remove(line.value());
                InboxCount count = cut ? InboxCount.atLeast(line.count()) : InboxCount.of(line.count());
                options.add(new Option(line.value(), line.label(), count, chosen.contains(line.value())));
            }
        }
        missing.forEach(value -> options.add(new Option(value, null, InboxCount.ZERO, true)));
        options.sort(order(facet));
        return List.copyOf(options);
    }

    /**
     * The line without a value says how many tasks were looked at. Rows are put together as they are read; what a value needs of
     * a row is reckoned once for all of a group.
     */
    private List<Line> lines(Viewer viewer, InboxQuery query, InboxFacet facet, Words words) {
        VisibleTasks visible = new VisibleTasks(viewer);
        Map<String, Object> params = visible.params();
        ListConditions conditions = new ListConditions(params, "f", words, clock, models);
        InboxFilter others = query.filter().unasked(facet);
        Tab tab = Objects.requireNonNullElse(query.tab(), Tab.ALL);
        String rows = visible.union(
                tab,
                others,
                branch -> "select t.id, " + facet.keys() + " from inbox_task t where " + branch.condition()
                        + conditions.of(others, branch));
        // byte by byte the least is found at half the price; the row of it is looked up in the order of the index again
        String example = facet.named() ? "min(id collate \"C\") collate \"default\"" : "cast(null as text)";
        String seen = "with seen as materialized (select " + facet.keyNames() + ", " + example
                + " as example, count(*) as rows" + " from (select * from (" + rows + ") u limit " + LOOKED_AT
                + ") r group by " + facet.keyNames() + ")\n";
        String counted = "select '" + facet.name() + "' as kind, cast(value as text) as value, min(example) as example,"
                + " cast(sum(rows) as bigint) as count"
                + " from (select t.example, t.rows, " + facet.grouped() + " as value from seen t) x"
                + " where value is not null group by value"
                + " union all select '', null, null, cast(coalesce(sum(rows), 0) as bigint) from seen";
        return jdbc.sql(seen + InboxFacet.named(counted))
                .params(params)
                .query((row, n) -> new Line(row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    private static Comparator<Option> order(InboxFacet facet) {
        if (facet == InboxFacet.STAGE) {
            return Comparator.comparing(
                    option -> Stage.ofKey(option.value()).map(Stage::ordinal).orElse(Integer.MAX_VALUE));
        }
        List<String> ordered = ORDERED.getOrDefault(facet, List.of());
        return Comparator.comparing((Option option) ->
                        ordered.contains(option.value()) ? ordered.indexOf(option.value()) : ordered.size())
                .thenComparing(option -> Objects.requireNonNullElse(option.label(), option.value()));
    }
}
