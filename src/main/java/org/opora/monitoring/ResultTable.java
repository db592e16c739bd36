package org.opora.monitoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opora.error.OporaException;
import org.opora.table.RowCells;
import org.opora.table.RowError;
import org.opora.table.TableHeader;
import org.opora.table.TableLine;

/** Turns the lines of a table into results, or says line by line what is wrong. */
final class ResultTable {

    private ResultTable() {}

    /** @throws OporaException when a column of the template is missing, or there is no line below the header */
    static ParsedResults parse(List<TableLine> lines, ResultWords words) {
        Map<ResultColumn, Integer> columns = TableHeader.find(lines, ResultColumn.class, words.table());
        List<ParsedResults.ParsedLine> parsed = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (TableLine line : lines.subList(1, lines.size())) {
            Optional<ExamResult> result = new ResultLine(new RowCells<>(line, columns, errors), words).result();
            if (result.isPresent()) {
                Integer before = seen.putIfAbsent(result.get().key(), line.number());
                if (before != null) {
                    errors.add(RowError.ofLine(line.number(), "monitoring.import.error.duplicate", before.toString()));
                }
                parsed.add(new ParsedResults.ParsedLine(line.number(), result.get()));
            }
        }
        return new ParsedResults(parsed, errors);
    }
}
