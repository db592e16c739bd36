package org.opora.review;

import java.util.Locale;

/** The rubric: each criterion is given 0 (not met), 1 (partly) or 2 (met). */
public enum Criterion {
    STRUCTURE,
    FOLLOWS_FROM_RISKS,
    MEASURABLE_INDICATORS,
    REALISTIC_MEASURES,
    NAMED_RESOURCES,
    REALISTIC_DATES,
    NAMED_OWNERS;

    public String messageKey() {
        return "review.criterion." + name().toLowerCase(Locale.ROOT);
    }
}
