package org.opora.cycle;

/** State of a cycle. */
public enum CycleStatus {
    RUNNING,
    CLOSED,
    CANCELLED
}
