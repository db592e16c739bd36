package org.opora.roadmap;

/** State of one school's part in a measure. */
public enum SchoolMeasureState {
    OPEN,
    REVIEW,
    RETURNED,
    DONE,
    /** The measure was closed before the school had reported. */
    MISSED,
    CANCELLED;

    /** Nothing more is expected of the school. */
    public boolean settled() {
        return this == DONE || this == MISSED || this == CANCELLED;
    }
}
