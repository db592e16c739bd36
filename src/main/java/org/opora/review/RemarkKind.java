package org.opora.review;

import java.util.Locale;

/** A critical remark returns the programme; advice does not. */
public enum RemarkKind {
    CRITICAL,
    ADVICE;

    public String messageKey() {
        return "review.remark." + name().toLowerCase(Locale.ROOT);
    }
}
