package org.opora.planreading;

import java.util.List;

/**
 * Judges a line of several cells: a row, or the rest of the one above that a page has cut. Where that is not certain a person
 * is asked, whatever is assumed until then.
 */
final class RestOfRow {

    /** What a line is. */
    enum Verdict {
        ROW,
        ROW_IN_DOUBT,
        REST,
        REST_IN_DOUBT;

        boolean joins() {
            return this == REST || this == REST_IN_DOUBT;
        }
    }

    private static final int FEWEST_ROWS = 3;

    private final List<DraftRow> rows;

    RestOfRow(List<DraftRow> rows) {
        this.rows = rows;
    }

    /** @param newPage whether a page ended between the row above and this line */
    Verdict judge(List<Column> columns, List<String> cells, boolean newPage) {
        if (rows.isEmpty() || !cell(columns, cells, Column.NUMBER).isBlank()) {
            return Verdict.ROW;
        }
        DraftRow above = rows.get(rows.size() - 1);
        String activity = Words.clean(cell(columns, cells, Column.ACTIVITY));
        boolean dated = !cell(columns, cells, Column.DATES).isBlank();
        if (activity.isEmpty()) {
            return withoutActivity(above, columns, cells, dated, newPage);
        }
        boolean small = Character.isLowerCase(activity.charAt(0));
        if (!dated && small) {
            return Verdict.REST;
        }
        if (!newPage) {
            return Verdict.ROW;
        }
        boolean cut = LostEnds.openEnd(above.get(Column.ACTIVITY));
        boolean bare = !dated && cell(columns, cells, Column.EXECUTORS).isBlank();
        return numbered() ? ofNumbered(small, cut, bare) : ofOthers(small, cut, bare);
    }

    /** All rows above have numbers, this line has none. */
    private static Verdict ofNumbered(boolean small, boolean cut, boolean bare) {
        if (small || cut) {
            return Verdict.REST;
        }
        return bare ? Verdict.REST_IN_DOUBT : Verdict.ROW_IN_DOUBT;
    }

    /** Without numbers only the words tell; where all rows begin with small letters, those tell nothing. */
    private Verdict ofOthers(boolean small, boolean cut, boolean bare) {
        boolean goesOn = small && !smallLetters();
        if (cut && (goesOn || bare)) {
            return Verdict.REST;
        }
        return goesOn || cut ? Verdict.ROW_IN_DOUBT : Verdict.ROW;
    }

    /** A line of dates, executors or results alone is no row; one with work of the schools may be. */
    private static Verdict withoutActivity(
            DraftRow above, List<Column> columns, List<String> cells, boolean dated, boolean newPage) {
        String schools = Words.clean(cell(columns, cells, Column.SCHOOL_ACTIVITY));
        boolean schoolDated = !cell(columns, cells, Column.SCHOOL_DATES).isBlank();
        boolean ofSchools = !schools.isEmpty() && (schoolDated || anotherSchoolHalf(above, schools));
        if (ofSchools) {
            return Verdict.ROW;
        }
        return dated && !newPage ? Verdict.REST_IN_DOUBT : Verdict.REST;
    }

    /** Schools have work of their own here: a new sentence, while what they do under the row above is complete. */
    private static boolean anotherSchoolHalf(DraftRow above, String text) {
        String before = above.get(Column.SCHOOL_ACTIVITY);
        boolean sentence =
                text.length() > 1 && Character.isUpperCase(text.charAt(0)) && !Character.isUpperCase(text.charAt(1));
        return sentence && !before.isBlank() && !LostEnds.openEnd(before);
    }

    private boolean numbered() {
        return rows.stream().noneMatch(row -> row.number().isEmpty());
    }

    private boolean smallLetters() {
        long small = rows.stream()
                .map(row -> row.get(Column.ACTIVITY))
                .filter(text -> !text.isEmpty() && Character.isLowerCase(text.charAt(0)))
                .count();
        return rows.size() >= FEWEST_ROWS && small * 2 >= rows.size();
    }

    /** Adds the cells to the last row. */
    void join(List<Column> columns, List<String> cells, Verdict verdict) {
        DraftRow row = rows.get(rows.size() - 1);
        for (int i = 0; i < cells.size(); i++) {
            String tail = Words.clean(cells.get(i));
            String head = row.get(columns.get(i));
            if (!tail.isEmpty()) {
                row.append(columns.get(i), tail);
                row.overlay.add(new Repair(
                        DraftRow.field(columns.get(i)),
                        head + " | " + tail,
                        row.get(columns.get(i)),
                        "joined-over-page",
                        Confidence.HIGH,
                        true));
            }
        }
        if (verdict == Verdict.REST_IN_DOUBT) {
            row.issue("row", "rest-joined", "", Words.clean(String.join(" ", cells)));
        }
    }

    /** Rows without a number among numbered ones: is it a row, or the rest of the one above? The next number helps to tell. */
    static void ask(List<DraftRow> rows) {
        for (int i = 1; i < rows.size(); i++) {
            DraftRow row = rows.get(i);
            String before = rows.get(i - 1).number();
            String after = i + 1 < rows.size() ? rows.get(i + 1).number() : "";
            boolean counted = !before.isEmpty() && !after.isEmpty();
            if (row.mayContinue && counted && !OtherTables.follows(before, after)) {
                row.issue("row", "number-lost", "", before, after);
            } else if (row.mayContinue) {
                row.issue(
                        "row",
                        "may-continue",
                        "",
                        before.isEmpty() ? rows.get(i - 1).get(Column.ACTIVITY) : before);
            }
        }
    }

    private static String cell(List<Column> columns, List<String> cells, Column column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }
}
