package org.opora.roadmap;

/** State of one occurrence of a row. */
public enum MeasureState {
    /** The plan gives no date that can be computed; a person names it. */
    UNDATED,
    /** Its time has not come. */
    PLANNED,
    /** Its date had passed when the plan began to run: a person confirms that it was done. */
    TO_CONFIRM,
    OPEN,
    /** Evidence is given and waits for acceptance. */
    REVIEW,
    /** The evidence came back with a remark. */
    RETURNED,
    DONE,
    CANCELLED;

    /** Nothing more is to be done. */
    public boolean closed() {
        return this == DONE || this == CANCELLED;
    }

    /** People work on it now. */
    public boolean active() {
        return this == OPEN || this == REVIEW || this == RETURNED;
    }
}
