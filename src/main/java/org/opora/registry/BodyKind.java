package org.opora.registry;

/** What a body of a municipality is there for. */
public enum BodyKind {
    /** The education authority: its head signs the orders. A municipality has one. */
    MANAGEMENT,
    /** Its methodical centre, service or room. */
    METHODICAL,
    OTHER
}
