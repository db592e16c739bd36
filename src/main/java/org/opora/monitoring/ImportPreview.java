package org.opora.monitoring;

import java.util.List;
import java.util.UUID;
import org.opora.table.RowError;
import org.opora.table.UploadedTable;

/**
 * What an import would do.
 *
 * @param rows lines understood
 * @param replaced how many of them replace results that are already there
 * @param errorCount all errors; {@code errors} holds the first of them
 * @param applied whether the table has been taken over already
 */
public record ImportPreview(
        UUID id,
        UUID municipalityId,
        String fileName,
        int rows,
        int replaced,
        int errorCount,
        List<Line> lines,
        List<RowError> errors,
        boolean applied) {

    /** A line as it was understood. */
    public record Line(int number, ExamResult result) {}

    static ImportPreview of(UploadedTable table, ParsedResults parsed, int replaced, int maxLines, int maxErrors) {
        return new ImportPreview(
                table.id(),
                table.municipalityId(),
                table.fileName(),
                parsed.lines().size(),
                replaced,
                parsed.errors().size(),
                parsed.lines().stream()
                        .limit(maxLines)
                        .map(line -> new Line(line.number(), line.result()))
                        .toList(),
                parsed.errors().stream().limit(maxErrors).toList(),
                false);
    }

    static ImportPreview applied(UploadedTable table) {
        return new ImportPreview(
                table.id(),
                table.municipalityId(),
                table.fileName(),
                table.rowCount(),
                0,
                0,
                List.of(),
                List.of(),
                true);
    }

    /** Whether the import may go on. */
    public boolean clean() {
        return !applied && errorCount == 0;
    }
}
