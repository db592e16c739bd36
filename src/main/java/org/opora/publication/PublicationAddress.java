package org.opora.publication;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** An address on the web that another person can open: http or https, with a host, at most 500 characters. */
public record PublicationAddress(String value) {

    private static final int LONGEST = 500;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public PublicationAddress {
        value = value.strip();
        if (!isPublic(value)) {
            throw new OporaException("publication.badAddress", value);
        }
    }

    /** True for an address that the checker's browser can open. */
    public static boolean isPublic(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(text.strip());
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && hasHost(uri.getRawAuthority())
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    // The authority, not the host: java.net.URI knows no host with Cyrillic letters such as школа.рф.
    private static boolean hasHost(@Nullable String authority) {
        return authority != null && authority.contains(".") && !authority.startsWith(".") && !authority.contains("@");
    }
}
