package org.opora.batch;

/** How far a change of many tasks is. */
public enum BatchState {
    /** Chosen and looked at; nothing has been touched. */
    PREPARED,
    RUNNING,
    DONE
}
