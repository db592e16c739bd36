package org.opora.followup;

/** State of a recommendation; unanswered is what the end of the year found without an answer. */
public enum RecommendationState {
    GIVEN,
    ACCEPTED,
    OBJECTED,
    WITHDRAWN,
    UNANSWERED
}
