package org.opora.programme;

/** What the page of reference data says about a factor. */
public record RiskFactorDetails(
        String name, String measure, boolean lowerIsWorse, Thresholds thresholds, boolean inUse) {}
