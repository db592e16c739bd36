package org.opora.followup;

/** Which work of the year a recommendation comes from: support of listed schools, or prevention (track 3). */
public enum RecommendationOrigin {
    SUPPORT,
    PREVENTION
}
