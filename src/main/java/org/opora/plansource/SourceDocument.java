package org.opora.plansource;

import java.util.List;

/**
 * A source, line by line; blank paragraphs are left out.
 *
 * @param leftOut page numbers, titles repeated on every page, hidden sheets, rows and columns
 */
public record SourceDocument(List<SourceLine> lines, List<LeftOut> leftOut) {

    /** Copies the lists. */
    public SourceDocument {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /** Some line stands in a table. */
    public boolean hasTable() {
        return lines.stream().anyMatch(SourceLine::inTable);
    }
}
