package org.opora.planreading;

/** What a line of the source table turned out to be. */
public enum LineKind {
    ROW,
    HEADING,
    CONTINUATION,
    DUPLICATE,
    RULE,
    HEADER
}
