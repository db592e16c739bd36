package org.opora.review;

import java.util.Locale;

/** What an expertise concludes about a programme. */
public enum Verdict {
    ACCEPTED,
    ACCEPTED_WITH_REMARKS,
    REJECTED;

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "review.verdict." + name().toLowerCase(Locale.ROOT);
    }
}
