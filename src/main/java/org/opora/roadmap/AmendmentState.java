package org.opora.roadmap;

/** A change waits for its order, or is in force. */
public enum AmendmentState {
    PROPOSED,
    APPLIED
}
