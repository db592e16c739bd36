package org.opora.planreading;

import java.util.Set;

/**
 * Doubts that decide which rows a plan has and what they say: they are settled before the plan is taken into work. Others, as
 * a date that cannot be computed, may wait until the roadmap is clarified.
 */
public final class BlockingDoubts {

    private static final Set<String> CODES = Set.of(
            "head-lost",
            "end-lost",
            "rest-joined",
            "may-continue",
            "number-lost",
            "columns-unknown",
            "assignment",
            "phantom",
            "shifted-school-cells",
            "school-only-row",
            "opposite-word",
            "two-readings",
            "nearly-same",
            "same-in-section",
            "same-by-others",
            "same-other-schools",
            "other-municipality");

    private BlockingDoubts() {}

    /** Whether the plan waits for this one. */
    public static boolean blocks(RowIssue issue) {
        return CODES.contains(issue.code());
    }
}
