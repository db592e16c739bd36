package org.opora.planreading;

/** What a column of a plan holds, by the meaning of its heading. */
enum Column {
    NUMBER,
    ACTIVITY,
    DATES,
    RESULT,
    EXECUTORS,
    SCHOOL_ACTIVITY,
    SCHOOL_DATES,
    SECTION,
    OTHER
}
