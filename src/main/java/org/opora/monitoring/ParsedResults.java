package org.opora.monitoring;

import java.util.List;
import org.opora.table.RowError;

/** What was understood of a table: results when there is no error, and every error otherwise. */
record ParsedResults(List<ParsedLine> lines, List<RowError> errors) {

    /** A line that was understood, with its number for the preview. */
    record ParsedLine(int number, ExamResult result) {}

    List<ExamResult> results() {
        return lines.stream().map(ParsedLine::result).toList();
    }
}
