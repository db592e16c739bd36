package org.opora.roadmap;

/** Rows in which something is so. */
public enum RowsShown {
    OPEN,
    LATE,
    UNCONFIRMED,
    UNDATED,
    DONE
}
