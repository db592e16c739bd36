package org.opora.agenda.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.agenda.AgendaPage;
import org.opora.inbox.InboxAddress;
import org.opora.inbox.InboxFacet;
import org.opora.inbox.InboxFilter;
import org.opora.inbox.InboxFilter.Days;
import org.opora.inbox.InboxQuery;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of what lies beside a page of the calendar: another month, the other shape, somebody else's deadlines. */
record AgendaLinks(AgendaPage page, boolean list, @Nullable LocalDate day, int number) {

    /** This month with everything else as it is. */
    public String month(YearMonth month) {
        return address(place(), month, list, null, 0);
    }

    /** The month of today. */
    public String today() {
        return month(YearMonth.from(page.today()));
    }

    /** The grid or the list of the same month. */
    public String shape(boolean asList) {
        return address(place(), page.month(), asList, null, 0);
    }

    /** The own deadlines of the same month. */
    public String own() {
        return UriComponentsBuilder.fromPath("/calendar")
                .queryParam("month", page.month())
                .queryParam("view", shape())
                .build()
                .toUriString();
    }

    /** All deadlines of a municipality in the same month. */
    public String of(UUID municipality) {
        return UriComponentsBuilder.fromPath("/calendar/municipalities/" + municipality)
                .queryParam("month", page.month())
                .queryParam("view", shape())
                .build()
                .toUriString();
    }

    /** Another page of the same list. */
    public String turned(int to) {
        return address(place(), page.month(), list, day, to);
    }

    /** All tasks of a day: in the inbox, where they can be worked on; others' tasks in the list. */
    public String day(LocalDate date) {
        UUID school = page.school();
        if (place() != null) {
            return address(place(), page.month(), true, date, 0);
        }
        InboxFilter filter =
                new InboxFilter(Map.of(), new Days(date, date), Days.ANY, null).with(InboxFacet.STATE, "open");
        InboxFilter narrowed = school == null ? filter : filter.with(InboxFacet.SCHOOL, school.toString());
        InboxQuery query = new InboxQuery(InboxQuery.Tab.ALL, narrowed, null, null, List.of(), null);
        return "/inbox?" + InboxAddress.write(query);
    }

    /** Where the filter of the page sends to. */
    public String here() {
        UUID place = place();
        return place == null ? "/calendar" : "/calendar/municipalities/" + place;
    }

    private String shape() {
        return list ? "list" : "month";
    }

    private @Nullable UUID place() {
        return page.place() == null ? null : page.place().id();
    }

    private String address(@Nullable UUID place, YearMonth month, boolean asList, @Nullable LocalDate date, int to) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(
                        place == null ? "/calendar" : "/calendar/municipalities/" + place)
                .queryParam("month", month)
                .queryParam("view", asList ? "list" : "month");
        if (page.school() != null) {
            address.queryParam("school", page.school());
        }
        if (date != null) {
            address.queryParam("day", date);
        }
        if (to > 0) {
            address.queryParam("page", to);
        }
        return address.build().toUriString();
    }
}
