package org.opora.monitoring;

import java.util.List;

/**
 * Why a cell of an uploaded table cannot be taken over.
 *
 * @param line line of the table as a person counts it, the header being line 1
 * @param column title of the column, empty when the whole line is meant
 * @param code the message is {@code monitoring.import.error.<code>}
 * @param args what the message names
 */
public record RowError(int line, String column, String code, List<String> args) {

    public static RowError of(int line, ResultColumn column, String code, String... args) {
        return new RowError(line, column.title(), code, List.of(args));
    }

    public static RowError ofLine(int line, String code, String... args) {
        return new RowError(line, "", code, List.of(args));
    }
}
