package org.opora.monitoring.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.monitoring.ResultFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses that keep the filter, so that every state of the page can be shared. */
final class Addresses {

    private Addresses() {}

    /** Ends in an ampersand, for the number of the page. */
    static String filtered(UUID municipality, ResultFilter filter) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/monitoring").queryParam("municipality", municipality);
        add(address, "school", filter.school());
        add(address, "procedure", filter.procedure());
        add(address, "subject", filter.subject());
        add(address, "year", filter.year());
        return address.encode().build().toUriString() + "&";
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, value);
        }
    }
}
