package org.opora.planreading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was read from a file; nothing of it is stored yet.
 *
 * @param sourceLines the whole text of the source, line by line, for the page beside the table
 * @param columns those of the order's table, in its order
 * @param source its lines, to be read again; null when it was read before they were kept
 */
public record RecognisedPlan(
        PlanHeader header,
        List<RecognisedRow> rows,
        RecognitionReport report,
        List<String> sourceLines,
        List<OrderColumn> columns,
        @Nullable KeptSource source) {

    /** Copies the lists; a recognition kept earlier says nothing of the columns. */
    @SuppressWarnings("NullAway")
    public RecognisedPlan {
        rows = List.copyOf(rows);
        sourceLines = List.copyOf(sourceLines);
        columns = columns == null ? List.of() : List.copyOf(columns);
    }
}
