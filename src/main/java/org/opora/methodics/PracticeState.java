package org.opora.methodics;

/** Offered by a school; only what was accepted stands in the bank. */
public enum PracticeState {
    OFFERED,
    RETURNED,
    ACCEPTED,
    REMOVED
}
