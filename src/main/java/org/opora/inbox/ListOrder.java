package org.opora.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.InboxQuery.Order;
import org.opora.inbox.InboxQuery.Place;

/**
 * The order of the rows and the place where a page begins, in SQL. Rows without a value stand last whatever the direction,
 * equal ones by id; so the order is total and a page stays where it is when rows come and go before it.
 */
final class ListOrder {

    private final String column;
    private final String join;
    private final String type;
    private final boolean descending;
    private final @Nullable Place place;
    private final @Nullable Object value;

    ListOrder(Order order, @Nullable Place place) {
        this.column = order.column().expression();
        this.join = order.column().join();
        this.type = order.column().type();
        this.descending = order.descending();
        this.value = place == null || place.value() == null ? null : typed(place.value());
        boolean understood = place != null && (place.value() == null || value != null);
        this.place = understood ? place : null;
    }

    /** Whether rows are read backwards, up from the place. */
    boolean back() {
        return place != null && place.back();
    }

    /** Whether the page begins anywhere but at the beginning. */
    boolean placed() {
        return place != null;
    }

    /** What a row is ordered by, and the table beside {@code t} that knows it. */
    String value() {
        return column;
    }

    /** Begins with a blank; empty where the row itself knows what it is ordered by. */
    String join() {
        return join;
    }

    /**
     * In the direction in which rows are read.
     *
     * @param sorted {@link #value()} or its alias
     */
    String by(String sorted) {
        boolean reversed = back();
        String direction = descending != reversed ? " desc" : " asc";
        return sorted + direction + (reversed ? " nulls first" : " nulls last") + ", t.id" + direction;
    }

    /** What a later page names its place by. */
    String placeOf(String sorted) {
        return type.equals("timestamptz")
                ? "cast(cast(extract(epoch from " + sorted + ") * 1000000 as bigint) as text)"
                : "cast(" + sorted + " as text)";
    }

    /** Begins with {@code and}; empty for the first page. */
    String beyond(Map<String, Object> params) {
        if (place == null) {
            return "";
        }
        params.put("placeId", place.id());
        String further = descending != place.back() ? "<" : ">";
        if (value == null) {
            return place.back()
                    ? " and (" + column + " is not null or t.id " + further + " :placeId)"
                    : " and " + column + " is null and t.id " + further + " :placeId";
        }
        params.put("placeValue", value);
        String past = "(" + column + ", cast(t.id as text)) " + further + " (cast(:placeValue as " + type
                + "), cast(:placeId as text))";
        return place.back() ? " and " + past : " and (" + past + " or " + column + " is null)";
    }

    private @Nullable Object typed(String text) {
        try {
            return switch (type) {
                case "integer" -> Integer.valueOf(text);
                case "timestamptz" -> Timestamp.from(Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS));
                default -> text;
            };
        } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
