package org.opora.methodics;

/** Planned until the operator has confirmed the list. */
public enum TrainingState {
    PLANNED,
    CONFIRMED,
    CANCELLED
}
