package org.opora.planreading;

import java.util.List;

/**
 * A plan as it was read from a file; nothing of it is stored yet.
 *
 * @param sourceLines the whole text of the source, line by line, for the page beside the table
 */
public record RecognisedPlan(
        PlanHeader header, List<RecognisedRow> rows, RecognitionReport report, List<String> sourceLines) {

    /** Copies the lists. */
    public RecognisedPlan {
        rows = List.copyOf(rows);
        sourceLines = List.copyOf(sourceLines);
    }
}
