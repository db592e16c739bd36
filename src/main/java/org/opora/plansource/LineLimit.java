package org.opora.plansource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opora.error.OporaException;

/** Collects lines and stops where a plan has long ceased to be one. */
final class LineLimit {

    /** The longest plans have some hundred lines. */
    static final int MOST_LINES = 2_000;

    private static final int MOST_CELLS = 60;

    private final List<SourceLine> lines = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private int page = 1;

    void nextPage() {
        page++;
    }

    void paragraph(String text) {
        paragraph(lines.size() + 1, text);
    }

    /** A number of a page that stands alone among the text is counted and left out. */
    void paragraph(int number, String text) {
        if (PageMarks.number(text) > 0) {
            leaveOut(number, LeftOut.Reason.PAGE_NUMBER, text);
        } else if (!text.isBlank()) {
            add(new SourceLine(number, 0, page, List.of(text.strip()), Set.of()));
        }
    }

    void tableLine(int table, List<String> cells) {
        tableLine(table, cells, Set.of());
    }

    void tableLine(int table, List<String> cells, Set<Integer> covered) {
        tableLine(lines.size() + 1, table, cells, covered);
    }

    void tableLine(int number, int table, List<String> cells, Set<Integer> covered) {
        int width = Math.min(cells.size(), MOST_CELLS);
        add(new SourceLine(number, table, page, cells.subList(0, width), covered));
    }

    void leaveOut(LeftOut.Reason reason, String text) {
        leaveOut(lines.size() + 1, reason, text);
    }

    private void leaveOut(int number, LeftOut.Reason reason, String text) {
        if (leftOut.size() < MOST_LINES) {
            leftOut.add(new LeftOut(number, reason, text.strip()));
        }
    }

    private void add(SourceLine line) {
        if (lines.size() >= MOST_LINES) {
            throw new OporaException("plan.rows", MOST_LINES);
        }
        lines.add(line);
    }

    SourceDocument document() {
        return new SourceDocument(lines, leftOut);
    }
}
