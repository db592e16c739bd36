package org.opora.plansource;

import java.util.ArrayList;
import java.util.List;
import org.opora.error.OporaException;

/** Collects lines and stops where a plan has long ceased to be one. */
final class LineLimit {

    /** The longest plans have some hundred lines. */
    static final int MOST_LINES = 2_000;

    private static final int MOST_CELLS = 60;

    private final List<SourceLine> lines = new ArrayList<>();

    void paragraph(String text) {
        if (!text.isBlank()) {
            add(SourceLine.paragraph(lines.size() + 1, text.strip()));
        }
    }

    void tableLine(int table, List<String> cells) {
        int width = Math.min(cells.size(), MOST_CELLS);
        add(new SourceLine(lines.size() + 1, table, cells.subList(0, width)));
    }

    void add(SourceLine line) {
        if (lines.size() >= MOST_LINES) {
            throw new OporaException("plan.rows", MOST_LINES);
        }
        lines.add(line);
    }

    SourceDocument document() {
        return new SourceDocument(lines);
    }
}
