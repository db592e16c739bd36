package org.opora.notification;

/** How a person hears of a kind of news; every one of them stands in the page. */
public enum Channel {
    /** Only in the page. */
    PAGE,
    /** In the one letter of the morning. */
    DIGEST,
    /** In a letter at once. */
    AT_ONCE
}
