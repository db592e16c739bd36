package org.opora.table;

import java.util.List;

/**
 * Why a cell of an uploaded table cannot be taken over.
 *
 * @param line line of the table as a person counts it, the header being line 1
 * @param column key of the title of the column, empty when the whole line is meant
 * @param code key of the sentence in the message bundles
 * @param args what the sentence names
 */
public record RowError(int line, String column, String code, List<String> args) {

    /** An error of one cell. */
    public static RowError of(int line, Column column, String code, String... args) {
        return new RowError(line, column.title(), code, List.of(args));
    }

    /** An error of the line as a whole. */
    public static RowError ofLine(int line, String code, String... args) {
        return new RowError(line, "", code, List.of(args));
    }
}
