package org.opora.report;

/** State of the annual information. */
public enum AnnualState {
    WRITTEN,
    RETURNED,
    SIGNED
}
