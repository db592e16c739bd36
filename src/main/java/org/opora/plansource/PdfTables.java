package org.opora.plansource;

import org.jspecify.annotations.Nullable;

/** Counts the tables of a PDF: one goes on as long as its columns stay where they are, on whatever page. */
final class PdfTables {

    private @Nullable PdfGrid before;
    private int count;

    int number(PdfGrid grid) {
        boolean goesOn = before != null && grid.continues(before);
        before = grid;
        count += goesOn ? 0 : 1;
        return count;
    }
}
