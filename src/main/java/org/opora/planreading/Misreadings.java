package org.opora.planreading;

import java.util.List;

/** Letters that scans mistake: zeros for «ОО», a word turned into its opposite. */
final class Misreadings {

    private static final Column[] TEXTS = {Column.ACTIVITY, Column.RESULT, Column.SCHOOL_ACTIVITY};

    private Misreadings() {}

    static void mend(List<DraftRow> rows) {
        for (DraftRow row : rows) {
            for (Column column : TEXTS) {
                zeros(row, column);
                opposite(row, column);
            }
        }
    }

    /** «0 0», «00» between words stand for «ОО». */
    private static void zeros(DraftRow row, Column column) {
        String padded = " " + row.get(column) + " ";
        String mended = padded.replace(" 0 0 ", " ОО ").replace(" 00 ", " ОО ");
        if (!mended.equals(padded)) {
            row.repair(column, mended.strip(), "zeros-for-letters", Confidence.HIGH);
        }
    }

    private static void opposite(DraftRow row, Column column) {
        String text = row.get(column);
        int at = text.indexOf("учебной успешности");
        if (at > 0 && Words.has(Words.plain(text.substring(0, at)), "профилактик")) {
            String proposed = text.replace("учебной успешности", "учебной неуспешности");
            row.propose(DraftRow.field(column), text, proposed, "opposite-word", Confidence.MEDIUM);
            row.issue(DraftRow.field(column), "opposite-word", proposed, "учебной успешности");
        }
    }
}
