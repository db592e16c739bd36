package org.opora.roadmap;

/** Who gives the evidence of the municipal half. Executors without an account are answered for by the coordinator. */
public enum ExecutorRole {
    COORDINATOR,
    METHODIST,
    /** There is no municipal half: schools do it. */
    SCHOOLS
}
