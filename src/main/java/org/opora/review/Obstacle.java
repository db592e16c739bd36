package org.opora.review;

import java.util.Locale;

/** Why an expert should not review a programme. */
public enum Obstacle {
    WORKS_IN_SCHOOL,
    WORKS_IN_CURATOR_SCHOOL,
    TOOK_PART_IN_DRAFTING,
    DECLARED_INTEREST;

    public String messageKey() {
        return "review.obstacle." + name().toLowerCase(Locale.ROOT);
    }
}
