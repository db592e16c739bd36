package org.opora.roadmap.process;

import org.jspecify.annotations.Nullable;

/** Fields of the form "measure-acceptance". */
record AcceptanceAnswers(Decision decision, @Nullable Boolean addressChecked, @Nullable String remark) {

    /** Accepted, or returned with a remark. */
    enum Decision {
        ACCEPT,
        RETURN
    }

    boolean accepted() {
        return decision == Decision.ACCEPT;
    }

    /** Whether the person has opened the address that was given. */
    boolean opened() {
        return Boolean.TRUE.equals(addressChecked);
    }

    String words() {
        return remark == null ? "" : remark;
    }
}
