package org.opora.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.bpmn.ModelNames;
import org.opora.inbox.InboxPage.Option;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.ListConditions.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All numbers of a page in one statement: of the tabs, of the saved views and of the list; with the names of chosen values. */
@Component
class InboxNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ModelNames models;

    InboxNumbers(JdbcClient jdbc, Clock clock, ModelNames models) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.models = models;
    }

    /**
     * @param chosen values of the filter
     * @param total of the rows that the filter leaves
     */
    record Numbers(
            Map<Tab, InboxCount> tabs,
            Map<UUID, InboxCount> views,
            Map<InboxFacet, List<Option>> chosen,
            InboxCount total) {}

    private record Line(String kind, String value, @Nullable String label, long count) {}

    Numbers count(Viewer viewer, Tab tab, InboxFilter filter, List<InboxView> views) {
        VisibleTasks visible = new VisibleTasks(viewer);
        Map<String, Object> params = visible.params();
        List<String> parts = new ArrayList<>();
        for (Tab one : Tab.values()) {
            parts.add(line(
                    "tab",
                    "'" + one.name() + "'",
                    capped(visible.union(one, InboxFilter.NONE, branch -> counted(branch.condition())))));
        }
        int number = 0;
        for (InboxView view : views) {
            InboxQuery saved = view.saved();
            String prefix = "v" + number++;
            params.put(prefix + "id", view.id().toString());
            Tab savedTab = saved.tab() == null ? Tab.GROUP : saved.tab();
            parts.add(line("view", ":" + prefix + "id", left(visible, savedTab, saved.filter(), prefix)));
        }
        parts.add(line("total", "''", left(visible, tab, filter, "f")));
        filter.chosen().keySet().stream()
                .filter(InboxFacet::named)
                .forEach(facet -> parts.add(example(facet, filter, visible, params)));
        List<Line> lines = jdbc.sql(InboxFacet.named(String.join("\nunion all\n", parts)))
                .params(params)
                .query((row, n) -> new Line(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
        return numbers(lines, filter);
    }

    /** The number of rows that a filter leaves. */
    private String left(VisibleTasks visible, Tab tab, InboxFilter filter, String prefix) {
        String whole = left(visible, tab, filter, prefix, Words.WHOLE);
        return filter.text() == null
                ? whole
                : "coalesce(nullif(" + whole + ", 0), " + left(visible, tab, filter, prefix + "b", Words.BEGUN) + ")";
    }

    private String left(VisibleTasks visible, Tab tab, InboxFilter filter, String prefix, Words words) {
        ListConditions conditions = new ListConditions(visible.params(), prefix, words, clock, models);
        return capped(
                visible.union(tab, filter, branch -> counted(branch.condition() + conditions.of(filter, branch))));
    }

    private static String line(String kind, String value, String count) {
        return "select '" + kind + "' as kind, cast(" + value + " as text) as value, cast(null as text) as example, "
                + count + " as count";
    }

    private static String capped(String rows) {
        return "(select count(*) from (select 1 from (" + rows + ") r limit " + (InboxCount.EXACT + 1) + ") c)";
    }

    private static String counted(String where) {
        return "select 1 from inbox_task t where " + where + " limit " + (InboxCount.EXACT + 1);
    }

    /** Chosen values, each with a task of the person that knows its name: an address must not tell what another school is called. */
    private static String example(
            InboxFacet facet, InboxFilter filter, VisibleTasks visible, Map<String, Object> params) {
        String name = "named_" + facet.name().toLowerCase(Locale.ROOT);
        params.put(name, filter.of(facet));
        String is = " and " + facet.value() + " = " + (facet.kind() == InboxFacet.Kind.ID ? "cast(v as uuid)" : "v");
        return "select '" + facet.name() + "', v, (select id from ("
                + visible.union(
                        Tab.ALL,
                        InboxFilter.NONE,
                        branch -> "select t.id from inbox_task t where " + branch.condition() + is + " limit 1")
                + ") e limit 1), 0 from unnest(cast(array [:" + name + "] as text[])) v";
    }

    private static Numbers numbers(List<Line> lines, InboxFilter filter) {
        Map<Tab, InboxCount> tabs = new EnumMap<>(Tab.class);
        Map<UUID, InboxCount> views = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        InboxCount total = InboxCount.ZERO;
        for (Line line : lines) {
            InboxCount count = InboxCount.of(line.count());
            switch (line.kind()) {
                case "tab" -> tabs.put(Tab.valueOf(line.value()), count);
                case "view" -> views.put(UUID.fromString(line.value()), count);
                case "total" -> total = count;
                default -> names.put(line.kind() + line.value(), line.label());
            }
        }
        Map<InboxFacet, List<Option>> chosen = new EnumMap<>(InboxFacet.class);
        filter.chosen()
                .forEach((facet, values) -> chosen.put(
                        facet,
                        values.stream()
                                .map(value -> new Option(value, names.get(facet.name() + value), null, true))
                                .toList()));
        return new Numbers(tabs, views, chosen, total);
    }
}
