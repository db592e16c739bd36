package org.opora.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the inbox a person looks at; every state of it is an address.
 *
 * @param tab null: own tasks when there are any, else the group's
 * @param order null: what suits the tab
 * @param place null: from the beginning
 * @param columns what is shown, from left to right; empty: what suits the tab
 * @param view the saved view it was opened from
 */
public record InboxQuery(
        @Nullable Tab tab,
        InboxFilter filter,
        @Nullable Order order,
        @Nullable Place place,
        List<InboxColumn> columns,
        @Nullable UUID view) {

    /** Rows of one page. */
    public static final int PAGE = 25;

    private static final Order BY_DUE = new Order(InboxColumn.DUE, false);
    private static final Order BY_CLOSED = new Order(InboxColumn.CLOSED, true);

    /**
     * Taken by the viewer, put off by the viewer, waiting for the viewer's groups, done, and all of them together; and what others
     * have to do where the viewer answers for the year.
     */
    public enum Tab {
        MINE,
        LATER,
        GROUP,
        DONE,
        ALL,
        WATCHING
    }

    /** Order of the rows; rows without a value stand last, equal ones by id. */
    public record Order(InboxColumn column, boolean descending) {}

    /**
     * Between which rows a page begins, so that it stays the same when rows come and go before it.
     *
     * @param back whether the page ends before that row, instead of beginning after it
     * @param value of the column that is sorted by, as text; null when that row has none
     * @param id of that row
     */
    public record Place(boolean back, @Nullable String value, String id) {}

    public InboxQuery {
        columns = columns.stream().distinct().toList();
    }

    /** A whole tab. */
    public static InboxQuery of(@Nullable Tab tab) {
        return new InboxQuery(tab, InboxFilter.NONE, null, null, List.of(), null);
    }

    /** The same on another tab, from its beginning. */
    public InboxQuery on(Tab chosen) {
        return new InboxQuery(chosen, filter, order, chosen == tab ? place : null, columns, view);
    }

    /** The same with another filter, from the beginning. */
    public InboxQuery filtered(InboxFilter next) {
        return new InboxQuery(tab, next, order, null, columns, view);
    }

    /** The same in another order, from the beginning. */
    public InboxQuery sorted(InboxColumn column, boolean descending) {
        return new InboxQuery(tab, filter, new Order(column, descending), null, columns, view);
    }

    /** The same from another place. */
    public InboxQuery at(@Nullable Place next) {
        return new InboxQuery(tab, filter, order, next, columns, view);
    }

    /** The same with other columns. */
    public InboxQuery showing(List<InboxColumn> next) {
        return new InboxQuery(tab, filter, order, place, next, view);
    }

    /** The same as opened from a saved view, or from none. */
    public InboxQuery seenAs(@Nullable UUID saved) {
        return new InboxQuery(tab, filter, order, place, columns, saved);
    }

    /** The order that holds. */
    public Order sorting() {
        return order != null ? order : tab == Tab.DONE ? BY_CLOSED : BY_DUE;
    }

    /** The columns that are shown. */
    public List<InboxColumn> shown() {
        return columns.isEmpty() ? InboxColumn.usual(tab == null ? Tab.GROUP : tab) : columns;
    }
}
