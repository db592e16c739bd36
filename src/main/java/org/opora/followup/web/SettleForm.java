package org.opora.followup.web;

import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** What was done, or why an instruction is cancelled; at most 2000 characters. */
record SettleForm(@Nullable String words) {

    private static final int LONGEST = 2000;

    /** The words, or a refusal that names what is wrong. */
    String text() {
        if (words == null || words.isBlank()) {
            throw new OporaException("followup.outcomeMissing");
        }
        if (words.length() > LONGEST) {
            throw new OporaException("followup.outcomeTooLong", LONGEST);
        }
        return words.strip();
    }
}
