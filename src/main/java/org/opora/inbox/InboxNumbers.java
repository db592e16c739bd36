package org.opora.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.bpmn.Stage;
import org.opora.inbox.InboxPage.Option;
import org.opora.inbox.InboxQuery.Tab;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All numbers of a page in one statement: of the tabs, of the saved views, and of every value that can be chosen. */
@Component
class InboxNumbers {

    /** So many rows of a tab are looked at to count its values; where there are more, counts say «at least». */
    static final int LOOKED_AT = 8_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param total of the rows that the filter leaves */
    record Numbers(
            Map<Tab, InboxCount> tabs,
            Map<UUID, InboxCount> views,
            Map<InboxFacet, List<Option>> facets,
            InboxCount total) {}

    private record Line(String kind, @Nullable String value, @Nullable String label, long count) {}

    Numbers count(Viewer viewer, Tab tab, InboxFilter filter, List<InboxView> views) {
        VisibleTasks visible = new VisibleTasks(viewer);
        Map<String, Object> params = visible.params();
        List<String> parts = new ArrayList<>();
        for (Tab one : Tab.values()) {
            parts.add(capped("tab", "'" + one.name() + "'", visible.union(one, branch -> counted(branch.condition()))));
        }
        int number = 0;
        for (InboxView view : views) {
            InboxQuery saved = view.saved();
            Tab savedTab = saved.tab() == null ? Tab.GROUP : saved.tab();
            String prefix = "v" + number++;
            params.put(prefix + "id", view.id().toString());
            ListConditions conditions = new ListConditions(params, prefix, clock);
            parts.add(capped(
                    "view",
                    ":" + prefix + "id",
                    visible.union(
                            savedTab, branch -> counted(branch.condition() + conditions.of(saved.filter(), branch)))));
        }
        String seen = seen(visible, params, tab, filter);
        parts.add("select 'total', null, null, count(*) from seen where misses = 0");
        parts.add("select 'looked', null, null, count(*) from seen");
        for (InboxFacet facet : InboxFacet.values()) {
            parts.add(facet(facet, filter.asks(facet)));
        }
        String sql = seen + "select k.kind, k.value, " + InboxFacet.CALLED + ", k.count from ("
                + String.join("\nunion all\n", parts) + ") k left join inbox_task t on t.id = k.example"
                + " left join account a on a.id = case when k.kind = 'ASSIGNEE' and k.value like '%-%-%-%-%' then cast(k.value as uuid) end";
        List<Line> lines = jdbc.sql(sql)
                .params(params)
                .query((row, n) -> new Line(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
        return numbers(lines, filter);
    }

    private static String capped(String kind, String value, String rows) {
        return "select '" + kind + "' as kind, cast(" + value
                + " as text) as value, cast(null as text) as example, (select count(*) from (select 1 from ("
                + rows + ") r limit " + (InboxCount.EXACT + 1) + ") c) as count";
    }

    private static String counted(String where) {
        return "select 1 from inbox_task t where " + where + " limit " + (InboxCount.EXACT + 1);
    }

    /** The rows of the tab, each with its values and with how many of the asked questions it misses. */
    private String seen(VisibleTasks visible, Map<String, Object> params, Tab tab, InboxFilter filter) {
        ListConditions conditions = new ListConditions(params, "f", clock);
        StringBuilder values = new StringBuilder();
        StringBuilder misses = new StringBuilder("0");
        for (InboxFacet facet : InboxFacet.values()) {
            values.append(", ").append(facet.value()).append(" as ").append(column(facet));
            if (filter.asks(facet)) {
                String missed = "case when " + conditions.asked(facet, filter, facet.value()) + " then 0 else 1 end";
                values.append(", ").append(missed).append(" as ").append(missed(facet));
                misses.append(" + ").append(missed(facet));
            }
        }
        return "with seen as materialized (select *, " + misses + " as misses from (select t.id" + values + " from ("
                + visible.union(
                        tab,
                        branch -> "select t.* from inbox_task t where " + branch.condition()
                                + conditions.text(filter.text(), branch))
                + ") t limit " + LOOKED_AT + ") s)\n";
    }

    /** Counted among the rows that miss no other question. */
    private static String facet(InboxFacet facet, boolean asked) {
        String value = facet.kind() == InboxFacet.Kind.WORDS ? "unnest(" + column(facet) + ")" : column(facet);
        return "select '" + facet.name() + "', cast(value as text), " + (facet.byExample() ? "min(id)" : "null")
                + ", count(*) from (select id, " + value + " as value from seen where misses "
                + (asked ? "- " + missed(facet) + " " : "") + "= 0) x where value is not null group by value";
    }

    private static String column(InboxFacet facet) {
        return facet.name().toLowerCase(Locale.ROOT) + "_v";
    }

    private static String missed(InboxFacet facet) {
        return facet.name().toLowerCase(Locale.ROOT) + "_m";
    }

    private static Numbers numbers(List<Line> lines, InboxFilter filter) {
        boolean cut = lines.stream().anyMatch(line -> line.kind().equals("looked") && line.count() >= LOOKED_AT);
        Map<Tab, InboxCount> tabs = new EnumMap<>(Tab.class);
        Map<UUID, InboxCount> views = new HashMap<>();
        Map<InboxFacet, List<Option>> facets = new EnumMap<>(InboxFacet.class);
        InboxCount total = InboxCount.ZERO;
        for (Line line : lines) {
            String value = line.value();
            InboxCount exact = InboxCount.of(line.count());
            InboxCount count = cut ? InboxCount.atLeast(line.count()) : exact;
            switch (line.kind()) {
                case "tab" -> tabs.put(Tab.valueOf(String.valueOf(value)), exact);
                case "view" -> views.put(UUID.fromString(String.valueOf(value)), exact);
                case "total" -> total = count;
                case "looked" -> {}
                default -> {
                    InboxFacet facet = InboxFacet.valueOf(line.kind());
                    boolean chosen = filter.of(facet).contains(value);
                    facets.computeIfAbsent(facet, f -> new ArrayList<>())
                            .add(new Option(String.valueOf(value), line.label(), count, chosen));
                }
            }
        }
        for (InboxFacet facet : InboxFacet.values()) {
            List<Option> options = facets.computeIfAbsent(facet, f -> new ArrayList<>());
            keepChosen(options, filter.of(facet));
            options.sort(order(facet));
        }
        return new Numbers(tabs, views, facets, total);
    }

    /** What is chosen stays to be unchosen, also when no row has it. */
    private static void keepChosen(List<Option> options, List<String> chosen) {
        Set<String> missing = new LinkedHashSet<>(chosen);
        options.forEach(option -> missing.remove(option.value()));
        missing.forEach(value -> options.add(new Option(value, null, InboxCount.ZERO, true)));
    }

    private static Comparator<Option> order(InboxFacet facet) {
        return switch (facet) {
            case STAGE ->
                Comparator.comparing(option ->
                        Stage.ofKey(option.value()).map(Stage::ordinal).orElse(Integer.MAX_VALUE));
            case DUE ->
                Comparator.comparing(option ->
                        List.of("overdue", "today", "week", "month", "none").indexOf(option.value()));
            case OPENED ->
                Comparator.comparing(option -> List.of("today", "week", "month").indexOf(option.value()));
            case PRIORITY ->
                Comparator.comparing(
                        option -> List.of("urgent", "high", "normal", "low").indexOf(option.value()));
            case ASSIGNEE ->
                Comparator.comparing((Option option) ->
                                option.value().equals("me") ? 0 : option.value().equals("none") ? 1 : 2)
                        .thenComparing(InboxNumbers::called);
            default -> Comparator.comparing(InboxNumbers::called);
        };
    }

    private static String called(Option option) {
        String label = option.label();
        return label == null ? option.value() : label;
    }
}
