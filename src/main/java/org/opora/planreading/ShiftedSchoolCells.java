package org.opora.planreading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * School cells that slipped down by one line: seen where a row read twice has taken over a school half that fits the row
 * above it, and the rows before it fit only when their school cells move up, too. Nothing is moved; a person is asked.
 */
final class ShiftedSchoolCells {

    private ShiftedSchoolCells() {}

    static void ask(List<DraftRow> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).phantomSchoolActivity.isEmpty()) {
                ask(rows, i);
            }
        }
    }

    private static void ask(List<DraftRow> rows, int phantom) {
        int first = phantom;
        while (first > 0 && rows.get(first - 1).hasSchoolHalf() && !fits(rows.get(first - 1))) {
            first--;
        }
        boolean slipped = false;
        for (int i = first; i < phantom - 1; i++) {
            slipped |= same(rows.get(i), rows.get(i + 1).get(Column.SCHOOL_DATES));
        }
        if (!slipped) {
            return;
        }
        DraftRow head = rows.get(first);
        String alone = shown(head.get(Column.SCHOOL_ACTIVITY), head.get(Column.SCHOOL_DATES));
        head.propose("row", "", alone, "school-only-row", Confidence.HIGH);
        head.issue("row", "school-only-row", alone, head.number());
        for (int i = first; i < phantom; i++) {
            DraftRow next = i + 1 < phantom ? rows.get(i + 1) : null;
            move(rows.get(i), next, rows.get(phantom));
        }
    }

    private static void move(DraftRow row, @Nullable DraftRow next, DraftRow phantom) {
        String activity = next == null ? phantom.phantomSchoolActivity : next.get(Column.SCHOOL_ACTIVITY);
        String dates = next == null ? phantom.phantomSchoolDates : next.get(Column.SCHOOL_DATES);
        row.propose(
                "schoolActivity", row.get(Column.SCHOOL_ACTIVITY), activity, "shifted-school-cells", Confidence.HIGH);
        row.propose("schoolSchedule", row.get(Column.SCHOOL_DATES), dates, "shifted-school-cells", Confidence.HIGH);
        row.issue("schoolActivity", "shifted-school-cells", shown(activity, dates), row.number());
    }

    private static boolean fits(DraftRow row) {
        return same(row, row.get(Column.SCHOOL_DATES));
    }

    private static boolean same(DraftRow row, String schoolDates) {
        return Words.letters(row.get(Column.DATES)).equals(Words.letters(schoolDates));
    }

    private static String shown(String activity, String dates) {
        return Words.clean(activity) + " | " + Words.clean(dates);
    }
}
