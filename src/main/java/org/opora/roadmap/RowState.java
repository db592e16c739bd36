package org.opora.roadmap;

/** State of a row: not yet approved, in force, or taken out. */
public enum RowState {
    DRAFT,
    RUNNING,
    CANCELLED
}
