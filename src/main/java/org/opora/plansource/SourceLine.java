package org.opora.plansource;

import java.util.List;
import java.util.Set;

/**
 * A line of a source: a paragraph, or a line of a table.
 *
 * @param number 1-based; lines of a text as they stand, elsewhere in reading order
 * @param table 0 for a paragraph, otherwise which table of the document
 * @param page where it stands, when the format says so; otherwise 1
 * @param cells one for a paragraph
 * @param covered columns whose text is that of a cell merged downwards from a line above
 */
public record SourceLine(int number, int table, int page, List<String> cells, Set<Integer> covered) {

    /** Copies the collections. */
    public SourceLine {
        cells = List.copyOf(cells);
        covered = Set.copyOf(covered);
    }

    /** It stands in a table. */
    public boolean inTable() {
        return table > 0;
    }

    /** How many of its cells say something. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
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
