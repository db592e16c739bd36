package org.opora.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.InboxFilter.Days;
import org.opora.inbox.InboxQuery.Order;
import org.opora.inbox.InboxQuery.Place;
import org.opora.inbox.InboxQuery.Tab;

/** A state of the list as the query of an address, and back. A word that means nothing narrows nothing. */
public final class InboxAddress {

    private static final int MOST_VALUES = 200;
    private static final int LONGEST = 100;
    private static final int LONGEST_PLACE = 600;

    private InboxAddress() {}

    /** The state that the parameters of a request mean. */
    public static InboxQuery read(Map<String, List<String>> given) {
        Map<InboxFacet, List<String>> chosen = new EnumMap<>(InboxFacet.class);
        for (InboxFacet facet : InboxFacet.values()) {
            List<String> values = given.getOrDefault(word(facet), List.of()).stream()
                    .filter(facet::accepts)
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            chosen.put(facet, values);
        }
        InboxFilter filter = new InboxFilter(
                chosen,
                days(given, "dueFrom", "dueTo"),
                days(given, "openedFrom", "openedTo"),
                words(first(given, "q")));
        return new InboxQuery(
                named(Tab.class, first(given, "tab")),
                filter,
                order(first(given, "sort")),
                place(given),
                columns(given.getOrDefault("cols", List.of())),
                id(first(given, "view")));
    }

    /** The state that a query of an address means. */
    public static InboxQuery read(String query) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        Arrays.stream(query.split("&")).filter(pair -> pair.contains("=")).forEach(pair -> {
            int at = pair.indexOf('=');
            given.computeIfAbsent(pair.substring(0, at), name -> new ArrayList<>())
                    .add(URLDecoder.decode(pair.substring(at + 1), UTF_8));
        });
        return read(given);
    }

    /** The query of the address of this state; always the same for the same state. */
    public static String write(InboxQuery query) {
        List<String> pairs = new ArrayList<>();
        add(pairs, "tab", query.tab() == null ? null : word(query.tab()));
        InboxFilter filter = query.filter();
        filter.chosen()
                .forEach((facet, values) -> values.stream().sorted().forEach(value -> add(pairs, word(facet), value)));
        add(pairs, "dueFrom", filter.due().from());
        add(pairs, "dueTo", filter.due().to());
        add(pairs, "openedFrom", filter.opened().from());
        add(pairs, "openedTo", filter.opened().to());
        add(pairs, "q", filter.text());
        Order order = query.order();
        add(pairs, "sort", order == null ? null : (order.descending() ? "-" : "") + word(order.column()));
        if (!query.columns().isEmpty()) {
            add(pairs, "cols", query.columns().stream().map(InboxAddress::word).collect(Collectors.joining(",")));
        }
        add(pairs, "view", query.view());
        Place place = query.place();
        if (place != null) {
            add(
                    pairs,
                    place.back() ? "before" : "after",
                    place.value() == null ? place.id() : place.id() + " " + place.value());
        }
        return String.join("&", pairs);
    }

    /** What a saved view keeps: the state without the place in the list. */
    public static String lasting(InboxQuery query) {
        return write(query.at(null).seenAs(null));
    }

    private static void add(List<String> pairs, String name, @Nullable Object value) {
        if (value != null) {
            pairs.add(name + "=" + URLEncoder.encode(value.toString(), UTF_8));
        }
    }

    private static @Nullable String first(Map<String, List<String>> given, String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    private static @Nullable String words(@Nullable String text) {
        String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    private static Days days(Map<String, List<String>> given, String from, String to) {
        return new Days(day(first(given, from)), day(first(given, to)));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.length() != 10 ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Order order(@Nullable String text) {
        if (text == null) {
            return null;
        }
        boolean descending = text.startsWith("-");
        InboxColumn column = named(InboxColumn.class, descending ? text.substring(1) : text);
        return column == null ? null : new Order(column, descending);
    }

    /** Id and value of the row beside which the page begins, parted by a blank. */
    private static @Nullable Place place(Map<String, List<String>> given) {
        String after = first(given, "after");
        String text = after != null ? after : first(given, "before");
        if (text == null || text.isBlank() || text.length() > LONGEST_PLACE || text.indexOf('\0') >= 0) {
            return null;
        }
        int at = text.indexOf(' ');
        return new Place(after == null, at < 0 ? null : text.substring(at + 1), at < 0 ? text : text.substring(0, at));
    }

    private static List<InboxColumn> columns(List<String> given) {
        return given.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(text -> named(InboxColumn.class, text))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(text))
                .findFirst()
                .orElse(null);
    }

    /** How an address calls it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
