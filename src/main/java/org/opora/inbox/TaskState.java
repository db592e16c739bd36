package org.opora.inbox;

/** Whether a task waits for somebody, was done, or was taken away by the process. */
public enum TaskState {
    OPEN,
    DONE,
    CANCELLED
}
