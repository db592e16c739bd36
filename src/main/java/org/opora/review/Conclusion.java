package org.opora.review;

import java.util.Locale;

/** What one expert recommends. */
public enum Conclusion {
    ACCEPT,
    ACCEPT_WITH_REMARKS,
    RETURN;

    public String messageKey() {
        return "review.conclusion." + name().toLowerCase(Locale.ROOT);
    }
}
