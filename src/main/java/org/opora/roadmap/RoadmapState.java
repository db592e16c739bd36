package org.opora.roadmap;

/** How far a plan of measures is. */
public enum RoadmapState {
    /** Stored, not yet looked at. */
    DRAFT,
    /** A person settles dates, scope and links. */
    CLARIFYING,
    /** The order is on its way. */
    APPROVAL,
    /** Its measures open on their dates. */
    RUNNING,
    /** Nothing new opens; what is open may be finished. */
    PAUSED,
    CANCELLED,
    CLOSED;

    /** Whether measures of the plan live. */
    public boolean lives() {
        return this == RUNNING || this == PAUSED;
    }

    /** Whether the plan has come to its end. */
    public boolean ended() {
        return this == CANCELLED || this == CLOSED;
    }
}
