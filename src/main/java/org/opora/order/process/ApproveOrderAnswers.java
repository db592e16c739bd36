package org.opora.order.process;

import org.jspecify.annotations.Nullable;

/** Answers of the form {@code approve-order}. */
record ApproveOrderAnswers(Decision decision, @Nullable String remarks) {

    enum Decision {
        AGREE,
        RETURN
    }
}
