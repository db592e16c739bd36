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
    static final int LOOKED_AT = 20_000;

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
            parts.add(capped("tab", one.name(), visible, ListConditions.tab(one)));
        }
        int number = 0;
        for (InboxView view : views) {
            InboxQuery saved = view.saved();
            Tab savedTab = saved.tab() == null ? Tab.GROUP : saved.tab();
            String prefix = "v" + number++;
            params.put(prefix + "id", view.id().toString());
            parts.add(capped(
                    "view",
                    ":" + prefix + "id",
                    visible,
                    new ListConditions(params, prefix, clock).of(savedTab, saved.filter())));
        }
        String seen = seen(visible, params, tab, filter);
        parts.add("select 'total', null, null, count(*) from seen where misses = 0");
        parts.add("select 'looked', null, null, count(*) from seen");
        for (InboxFacet facet : InboxFacet.values()) {
            parts.add(facet(facet, filter.asks(facet)));
        }
        List<Line> lines = jdbc.sql(seen + String.join("\nunion all\n", parts))
                .params(params)
                .query((row, n) -> new Line(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
        return numbers(lines, filter);
    }

    private static String capped(String kind, String value, VisibleTasks visible, String where) {
        String text = value.startsWith(":") ? "cast(" + value + " as text)" : "'" + value + "'";
        return "select '" + kind + "' as kind, " + text
                + " as value, cast(null as text) as label, (select count(*) from (select 1 from ("
                + visible.union(scope ->
                        "select 1 from inbox_task t where " + scope + where + " limit " + (InboxCount.EXACT + 1))
                + ") r limit " + (InboxCount.EXACT + 1) + ") c) as count";
    }

    /** The rows of the tab, each with its values and with how many of the asked questions it misses. */
    private String seen(VisibleTasks visible, Map<String, Object> params, Tab tab, InboxFilter filter) {
        ListConditions conditions = new ListConditions(params, "f", clock);
        StringBuilder values = new StringBuilder();
        StringBuilder misses = new StringBuilder("0");
        for (InboxFacet facet : InboxFacet.values()) {
            String name = facet.name().toLowerCase(Locale.ROOT);
            values.append(", ")
                    .append(facet.value())
                    .append(" as ")
                    .append(name)
                    .append("_v");
            if (!facet.label().equals("null")) {
                values.append(", ")
                        .append(facet.label())
                        .append(" as ")
                        .append(name)
                        .append("_l");
            }
            if (filter.asks(facet)) {
                String missed = "case when " + conditions.asked(facet, filter, facet.value()) + " then 0 else 1 end";
                values.append(", ").append(missed).append(" as ").append(name).append("_m");
                misses.append(" + ").append(name).append("_m");
            }
        }
        String where = ListConditions.tab(tab) + conditions.text(filter.text());
        return "with seen as materialized (select *, " + misses + " as misses from (select t.id" + values + " from ("
                + visible.union(scope -> "select t.* from inbox_task t where " + scope + where)
                + ") t limit " + LOOKED_AT + ") s)\n";
    }

    /** Counted among the rows that miss no other question. */
    private static String facet(InboxFacet facet, boolean asked) {
        String name = facet.name().toLowerCase(Locale.ROOT);
        String value = facet.kind() == InboxFacet.Kind.WORDS ? "unnest(" + name + "_v)" : name + "_v";
        String label = !facet.label().equals("null")
                ? "max(label)"
                : facet == InboxFacet.ASSIGNEE
                        ? "(select a.name from account a where a.id = case when value like '%-%-%-%-%' then cast(value as uuid) end)"
                        : "null";
        String inner = facet.label().equals("null") ? "null" : name + "_l";
        return "select '" + facet.name() + "', value, " + label + ", count(*) from (select cast(" + value
                + " as text) as value, "
                + inner + " as label from seen where misses " + (asked ? "- " + name + "_m " : "")
                + "= 0) x where value is not null group by value";
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
                Comparator.comparing(option -> List.of("high", "normal", "low").indexOf(option.value()));
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
