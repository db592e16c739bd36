package org.opora.roadmap.process;

import org.jspecify.annotations.Nullable;

/** Fields of the form "measure-acceptance". */
record AcceptanceAnswers(Decision decision, @Nullable String remark) {

    /** Accepted, or returned with a remark. */
    enum Decision {
        ACCEPT,
        RETURN
    }

    boolean accepted() {
        return decision == Decision.ACCEPT;
    }

    String words() {
        return remark == null ? "" : remark;
    }
}
