package org.opora.supportcase;

/** What the report session decided for a school. */
public enum Outcome {
    /** Снять с сопровождения. */
    EXIT,
    /** Продолжить. */
    CONTINUE,
    /** Усилить сопровождение. */
    INTENSIFY
}
