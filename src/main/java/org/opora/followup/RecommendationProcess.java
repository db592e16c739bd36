package org.opora.followup;

/** Starts the work of the addressee on a recommendation. */
public interface RecommendationProcess {

    /** One task chain of its own for the school; it starts after the caller's transaction. */
    void start(Recommendation recommendation);
}
