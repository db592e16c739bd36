package org.opora.roadmap;

/** Whose date an occurrence of a row is: a half of the row has only as many parts as it has dates. */
public enum MeasureHalf {
    /** Both halves fall on it, or schools follow the municipality's date. */
    BOTH,
    MUNICIPALITY,
    SCHOOLS
}
