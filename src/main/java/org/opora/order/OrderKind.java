package org.opora.order;

/** What an order is about; the diagrams pass the name. */
public enum OrderKind {
    /** Criteria and thresholds of the year. */
    CRITERIA,
    /** The list of supported schools. */
    SCHOOL_LIST,
    /** The plan of the year, coordinators and responsible persons. */
    PLAN,
    /** Control of the schools' documents on preventing study failure. */
    PREVENTION_CONTROL,
    /** A change of the roadmap. */
    ROADMAP_CHANGE,
    /** Approval of a roadmap. */
    ROADMAP
}
