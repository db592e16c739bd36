package org.opora.inbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.InboxAddress;
import org.opora.inbox.InboxColumn;
import org.opora.inbox.InboxFacet;
import org.opora.inbox.InboxFilter;
import org.opora.inbox.InboxFilter.Days;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.InboxQuery.Order;
import org.opora.inbox.InboxQuery.Place;
import org.opora.inbox.InboxQuery.Tab;
import org.opora.inbox.InboxView;

/** Addresses of the list's neighbouring states: another tab, another order, one filter less, another page. */
record InboxLinks(InboxQuery query) {

    private static final String LIST = "/inbox?";

    /** Another tab keeps what narrows the list, but not the place in it and not the order of another tab. */
    public String tab(Tab tab) {
        return address(new InboxQuery(tab, query.filter(), null, null, query.columns(), null));
    }

    /** By this column; a second click turns the order round. */
    public String sort(InboxColumn column) {
        Order now = query.sorting();
        return address(query.sorted(column, now.column() == column && !now.descending()));
    }

    /** How the column is sorted now, as {@code aria-sort} says it; null when it is not. */
    public @Nullable String sorted(InboxColumn column) {
        Order now = query.sorting();
        return now.column() != column ? null : now.descending() ? "descending" : "ascending";
    }

    /** The same list without one value. */
    public String without(InboxFacet facet, String value) {
        return address(query.filtered(query.filter().without(facet, value)));
    }

    /** The same list without the range of days. */
    public String withoutDays(InboxFacet facet) {
        return address(query.filtered(
                facet == InboxFacet.DUE
                        ? query.filter().dueWithin(Days.ANY)
                        : query.filter().openedWithin(Days.ANY)));
    }

    /** The same list without the words. */
    public String withoutText() {
        return address(query.filtered(query.filter().saying(null)));
    }

    /** The same list without filters. */
    public String clear() {
        return address(new InboxQuery(query.tab(), InboxFilter.NONE, query.order(), null, query.columns(), null));
    }

    /** Another page. */
    public String page(Place place) {
        return address(query.at(place));
    }

    /** A saved view. */
    public String view(InboxView view) {
        return address(view.saved());
    }

    /** Whether the list has been changed since the view was opened. */
    public boolean differs(InboxView view) {
        return !InboxAddress.lasting(query).equals(InboxAddress.lasting(view.saved()));
    }

    /** Where this list hears what has changed since it was read. */
    public String live(Instant drawn) {
        return "/inbox/live?" + (query.tab() == Tab.WATCHING ? "watching=true&" : "") + "since=" + drawn;
    }

    /** What the question can be answered by in this list. */
    public String options(InboxFacet facet) {
        return "/inbox/options/" + facet + "?" + InboxAddress.lasting(query);
    }

    /** What is filtered, as a table. */
    public String export() {
        return "/inbox/export.xlsx?" + InboxAddress.lasting(query);
    }

    /** The query of this very list, to come back to. */
    public String here() {
        return "?" + InboxAddress.write(query);
    }

    /** What the filter form has to carry along: everything that is not a filter. */
    public List<Hidden> carried() {
        return fields(
                new InboxQuery(query.tab(), InboxFilter.NONE, query.order(), null, query.columns(), query.view()));
    }

    /** What the choice of columns has to carry along: everything else. */
    public List<Hidden> withoutColumns() {
        return fields(query.at(null).showing(List.of()));
    }

    private static List<Hidden> fields(InboxQuery state) {
        List<Hidden> fields = new ArrayList<>();
        for (String pair : InboxAddress.write(state).split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                fields.add(new Hidden(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), UTF_8)));
            }
        }
        return fields;
    }

    /** A hidden field. */
    record Hidden(String name, String value) {}

    private static String address(InboxQuery query) {
        return LIST + InboxAddress.write(query);
    }
}
