package org.opora.plansource;

import java.util.List;

/**
 * A line of a source: a paragraph, or a line of a table.
 *
 * @param number 1-based; lines of a text as they stand, elsewhere in reading order
 * @param table 0 for a paragraph, otherwise which table of the document
 * @param cells one for a paragraph
 */
public record SourceLine(int number, int table, List<String> cells) {

    /** Copies the list. */
    public SourceLine {
        cells = List.copyOf(cells);
    }

    static SourceLine paragraph(int number, String text) {
        return new SourceLine(number, 0, List.of(text));
    }

    /** It stands in a table. */
    public boolean inTable() {
        return table > 0;
    }

    /** All that stands in it, cells joined by « | » when it has several. */
    public String text() {
        return String.join(" | ", cells).strip();
    }

    /** Nothing stands in it. */
    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
