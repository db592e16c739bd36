package org.opora.supportcase;

/** State of a case. */
public enum CaseStatus {
    /** The school is supported. */
    OPEN,
    /** The school left: closed, merged or reorganised. */
    WITHDRAWN,
    /** The year was cancelled. */
    CANCELLED,
    /** The year is over; the outcome says what follows, no outcome means that the work passes to the next year. */
    CLOSED
}
