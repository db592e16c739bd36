package org.opora.plansource;

/**
 * Words of a source that are no part of a plan.
 *
 * @param line number of the line before which they stood, or their own
 */
public record LeftOut(int line, Reason reason, String text) {

    /** Why they are none. */
    public enum Reason {
        PAGE_NUMBER,
        RUNNING_TITLE,
        HIDDEN_SHEET,
        HIDDEN_ROW,
        HIDDEN_COLUMN,
        OTHER_TABLE
    }
}
