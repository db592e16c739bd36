package org.opora.planreading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Columns that are filled but fit no meaning: asked about once for the plan, at the first row that says something there. */
final class UnknownColumns {

    private static final int LONGEST = 60;

    private UnknownColumns() {}

    static void ask(List<DraftRow> rows) {
        Map<String, String> examples = new LinkedHashMap<>();
        rows.forEach(row -> row.others.forEach(examples::putIfAbsent));
        rows.stream()
                .filter(row -> !row.others.isEmpty())
                .findFirst()
                .ifPresent(row -> row.issue("row", "columns-unknown", "", named(examples)));
    }

    private static String named(Map<String, String> examples) {
        return examples.entrySet().stream()
                .map(one -> "«" + one.getKey() + "»: " + shortened(one.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
