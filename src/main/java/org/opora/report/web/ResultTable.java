package org.opora.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opora.report.SchoolResult;

/** Results of schools as rows of text and numbers, the same for every kind of file. */
record ResultTable(List<String> head, List<List<Object>> rows) {

    static ResultTable of(List<SchoolResult> results, Words words) {
        List<String> head = Stream.of(
                        "school",
                        "category",
                        "report",
                        "indicators.total",
                        "indicators.reached",
                        "outcome.proposed",
                        "outcome",
                        "why",
                        "reason")
                .map(column -> words.of("report.file." + column))
                .toList();
        return new ResultTable(
                head, results.stream().map(result -> row(result, words)).toList());
    }

    /** All lines, the header first. */
    List<List<?>> lines() {
        return Stream.concat(Stream.<List<?>>of(head), rows.stream()).collect(Collectors.toList());
    }

    private static List<Object> row(SchoolResult result, Words words) {
        List<Object> row = new ArrayList<>();
        row.add(result.school());
        row.add(category(result, words));
        row.add(words.of("report.state." + result.report().name()));
        row.add(result.indicators());
        row.add(result.reached());
        row.add(
                result.proposed() == null
                        ? ""
                        : words.of("report.outcome." + result.proposed().name()));
        row.add(
                result.outcome() == null
                        ? ""
                        : words.of("report.outcome." + result.outcome().name()));
        row.add(result.explanation() == null ? "" : result.explanation());
        row.add(result.reason() == null ? "" : result.reason());
        return row;
    }

    private static String category(SchoolResult result, Words words) {
        return Stream.of(result.shnor() ? "shnor" : "", result.shnsu() ? "shnsu" : "", result.risk() ? "risk" : "")
                .filter(code -> !code.isEmpty())
                .map(code -> words.of("report.category." + code))
                .collect(Collectors.joining(", "));
    }

    /** Words by key in the person's language. */
    @FunctionalInterface
    interface Words {

        String of(String key, Object... args);
    }
}
