package org.opora.plansource;

import java.util.List;

/** A source, line by line; blank paragraphs are left out. */
public record SourceDocument(List<SourceLine> lines) {

    /** Copies the list. */
    public SourceDocument {
        lines = List.copyOf(lines);
    }

    /** Some line stands in a table. */
    public boolean hasTable() {
        return lines.stream().anyMatch(SourceLine::inTable);
    }
}
