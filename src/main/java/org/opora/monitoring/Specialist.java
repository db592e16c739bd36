package org.opora.monitoring;

/** Whether a school has a specialist. */
public enum Specialist {
    FULL,
    PART,
    NONE
}
