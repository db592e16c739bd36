package org.opora.classification;

/** Where a list of schools comes from. */
public enum ListSource {
    /** Received from the region. */
    REGION,
    /** Computed by the municipality. */
    OWN,
    /** Both, with the differences shown. */
    BOTH
}
