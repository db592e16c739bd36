package org.opora.operations.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.journal.JournalWords;
import org.opora.operations.SearchJournal.Row;

/** The journal as a table for a spreadsheet: semicolons, a byte order mark, no formulas. */
final class JournalCsv {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss xxx");
    private static final String FORMULA = "=+-@\t\r";

    private JournalCsv() {}

    static String of(List<Row> rows, JournalWords words) {
        return rows.stream()
                .map(row -> Stream.of(
                                TIME.format(row.line().at().atZone(row.zone())),
                                row.actor(),
                                row.absent(),
                                row.municipality(),
                                words.of(row.line()))
                        .map(JournalCsv::cell)
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static String cell(@Nullable String value) {
        String text = value == null ? "" : value;
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
