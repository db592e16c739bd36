package org.opora.report;

/**
 * From which share of a programme's measures, in percent, the session may call it done, and below which hardly begun.
 * Parameters of municipality and year.
 */
public record OutcomeThresholds(int doneEnough, int doneLow) {

    /** Where a municipality has set none. */
    public static final OutcomeThresholds USUAL = new OutcomeThresholds(80, 50);
}
