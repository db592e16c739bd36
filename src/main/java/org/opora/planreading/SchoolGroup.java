package org.opora.planreading;

/** Which schools a row is about; a row may be about several groups. */
public enum SchoolGroup {
    /** Schools with low results. */
    SHNOR,
    /** Schools in unfavourable social conditions. */
    SHNSU,
    /** Schools at risk of falling results. */
    RISK,
    /** Every school of the municipality. */
    ALL,
    /** The schools that the row names. */
    NAMED,
    /** No school has anything to do. */
    NONE
}
