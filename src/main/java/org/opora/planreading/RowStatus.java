package org.opora.planreading;

/** How whole a row was found. */
public enum RowStatus {
    /** Nothing of it is missing. */
    WHOLE,
    /** Its head or its end is lost: it cannot be started until a person has decided. */
    TRUNCATED,
    /** An item of the order's text that charges someone, offered for confirmation. */
    ASSIGNMENT
}
