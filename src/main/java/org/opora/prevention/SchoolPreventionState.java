package org.opora.prevention;

/** State of a school's work: under way, done, or ended by the year's end, its cancellation or the school's leaving. */
public enum SchoolPreventionState {
    OPEN,
    DONE,
    CLOSED,
    CANCELLED,
    WITHDRAWN
}
