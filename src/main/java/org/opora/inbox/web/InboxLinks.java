package org.opora.inbox.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.InboxQuery;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the list's neighbouring states: another tab, another order, another page. */
record InboxLinks(InboxQuery query) {

    /** Another tab keeps the search, but not the place in the list. */
    public String tab(String name) {
        return address(name, word(query.sort()), false).build().encode().toUriString();
    }

    public String sort(String name) {
        return address(word(query.tab()), name, true).build().encode().toUriString();
    }

    /** Ends in {@code &}, for the page number. */
    public String base() {
        return address(word(query.tab()), word(query.sort()), true)
                        .build()
                        .encode()
                        .toUriString() + "&";
    }

    /** The same list without filters. */
    public String clear() {
        return "/inbox?tab=" + word(query.tab());
    }

    /** The query of this very list, to come back to. */
    public String here() {
        return address(word(query.tab()), word(query.sort()), true)
                .queryParam("page", query.page())
                .build()
                .encode()
                .toUriString()
                .substring("/inbox".length());
    }

    private UriComponentsBuilder address(@Nullable String tab, @Nullable String sort, boolean filters) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/inbox").queryParam("tab", tab).queryParam("sort", sort);
        if (filters) {
            add(address, "school", query.school());
            add(address, "stage", query.stage());
            add(address, "due", word(query.due()));
        }
        add(address, "q", query.text());
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(
                    name, value.toString().replace("&", " ").replace("{", " ").replace("}", " "));
        }
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
