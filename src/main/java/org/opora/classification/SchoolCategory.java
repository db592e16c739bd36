package org.opora.classification;

/** What a school may be in a year; SHNSU may stand beside any other. */
public enum SchoolCategory {
    /** Low educational results. */
    SHNOR,
    /** Unfavourable social conditions. */
    SHNSU,
    /** At risk of falling results. */
    RISK,
    NORM,
    HIGH,
    /** Too few participants or no data: people decide. */
    COMMISSION
}
