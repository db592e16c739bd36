package org.opora.monitoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opora.error.OporaException;

/** Turns the lines of a table into results, or says line by line what is wrong. */
final class ResultTable {

    private ResultTable() {}

    /** @throws OporaException when a column of the template is missing, or there is no line below the header */
    static ParsedResults parse(List<TableLine> lines, ResultWords words) {
        Map<ResultColumn, Integer> columns = columns(lines);
        List<ParsedResults.ParsedLine> parsed = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (TableLine line : lines.subList(1, lines.size())) {
            Optional<ExamResult> result = new ResultLine(line, columns, words, errors).result();
            if (result.isPresent()) {
                Integer before = seen.putIfAbsent(result.get().key(), line.number());
                if (before != null) {
                    errors.add(RowError.ofLine(line.number(), "duplicate", before.toString()));
                }
                parsed.add(new ParsedResults.ParsedLine(line.number(), result.get()));
            }
        }
        return new ParsedResults(parsed, errors);
    }

    private static Map<ResultColumn, Integer> columns(List<TableLine> lines) {
        if (lines.size() < 2) {
            throw new OporaException("monitoring.import.no-lines");
        }
        Map<ResultColumn, Integer> columns = new EnumMap<>(ResultColumn.class);
        List<String> header = lines.get(0).cells();
        for (int index = 0; index < header.size(); index++) {
            Optional<ResultColumn> column = ResultColumn.titled(header.get(index));
            if (column.isPresent()) {
                columns.putIfAbsent(column.get(), index);
            }
        }
        String missing = Stream.of(ResultColumn.values())
                .filter(column -> !columns.containsKey(column))
                .map(column -> "«" + column.title() + "»")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new OporaException("monitoring.import.missing-columns", missing);
        }
        return columns;
    }
}
