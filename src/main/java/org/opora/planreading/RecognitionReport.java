package org.opora.planreading;

import java.util.List;

/**
 * Account of every line of the source tables: lines read = rows + headings + continuations + duplicates + rules + header.
 *
 * @param lines every line in the order of the source, blank ones left out
 * @param assignments rows made from items of the order's text; not lines of a table, so outside the balance
 */
public record RecognitionReport(List<ReadLine> lines, int assignments) {

    /** Copies the list. */
    public RecognitionReport {
        lines = List.copyOf(lines);
    }

    /** Lines of that kind. */
    public int count(LineKind kind) {
        return (int) lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** Lines read in all. */
    public int linesRead() {
        return lines.size();
    }
}
