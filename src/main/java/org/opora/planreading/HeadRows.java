package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;

/** «2. Семинары:» over 2.1 and 2.2 is no work of its own: it heads them. */
final class HeadRows {

    private HeadRows() {}

    /** @return the rows without such heads; their lines become headings */
    static List<DraftRow> join(List<DraftRow> rows, List<ReadLine> lines) {
        List<DraftRow> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            DraftRow head = rows.get(i);
            List<DraftRow> below = below(rows, i);
            if (below.isEmpty() || !head.onlyActivity() || head.chosen) {
                kept.add(head);
                continue;
            }
            below.forEach(row -> under(head, row));
            lines.replaceAll(line -> line.rowKey().equals(head.key)
                    ? new ReadLine(line.line(), LineKind.HEADING, "", line.text())
                    : line);
        }
        return kept;
    }

    private static List<DraftRow> below(List<DraftRow> rows, int at) {
        String number = rows.get(at).number();
        List<DraftRow> below = new ArrayList<>();
        for (int i = at + 1;
                i < rows.size() && !number.isEmpty() && rows.get(i).number().startsWith(number + ".");
                i++) {
            below.add(rows.get(i));
        }
        return below;
    }

    /** «для директоров» is only understood with its head; other rows stand under it as under a section. */
    private static void under(DraftRow head, DraftRow row) {
        String title = head.get(Column.ACTIVITY);
        String activity = row.get(Column.ACTIVITY);
        boolean goesOn = !activity.isEmpty() && Character.isLowerCase(activity.charAt(0));
        if (goesOn || title.endsWith(":")) {
            String between = title.endsWith(":") ? " " : ": ";
            row.repair(Column.ACTIVITY, title + between + activity, "head-of-rows", Confidence.HIGH);
        } else if (row.section.isEmpty()) {
            row.section = title;
        }
    }
}
