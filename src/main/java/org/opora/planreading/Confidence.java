package org.opora.planreading;

/** How sure a repair is. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
