package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import org.opora.plansource.SourceLine;

/**
 * Lines under an activity that is merged downwards. One that only adds executors, results or dates belongs to the row above;
 * one with a date and an executor of its own is a row of its own; one with work of the schools is a row of the schools.
 */
final class MergedRows {

    private static final Column[] WHO_AND_WHAT = {Column.EXECUTORS, Column.RESULT};
    private static final Column[] MUNICIPAL = {
        Column.NUMBER, Column.ACTIVITY, Column.DATES, Column.EXECUTORS, Column.RESULT
    };

    private MergedRows() {}

    /** Adds the line to the last row. @return false when it is a row of its own */
    static boolean goOn(List<DraftRow> rows, List<Column> columns, SourceLine line, List<String> cells) {
        if (rows.isEmpty() || !merged(columns, line)) {
            return false;
        }
        DraftRow row = rows.get(rows.size() - 1);
        boolean numbered = !own(columns, line, cells, Column.NUMBER).isEmpty();
        String schools = own(columns, line, cells, Column.SCHOOL_ACTIVITY);
        boolean dated = differs(row, Column.DATES, own(columns, line, cells, Column.DATES));
        boolean others = false;
        for (Column column : WHO_AND_WHAT) {
            others |= differs(row, column, own(columns, line, cells, column));
        }
        if (numbered || !schools.isEmpty() || dated && others) {
            return false;
        }
        for (Column column : new Column[] {Column.DATES, Column.EXECUTORS, Column.RESULT, Column.SCHOOL_DATES}) {
            String text = own(columns, line, cells, column);
            if (differs(row, column, text)) {
                add(row, column, text);
            }
        }
        return true;
    }

    /** Of a line with work of the schools only their cells, when all the others are those of the row above. */
    static List<String> schoolsOnly(List<Column> columns, SourceLine line, List<String> cells) {
        boolean schools = merged(columns, line)
                && !own(columns, line, cells, Column.SCHOOL_ACTIVITY).isEmpty();
        for (Column column : MUNICIPAL) {
            schools &= own(columns, line, cells, column).isEmpty();
        }
        List<String> kept = new ArrayList<>(cells);
        for (Column column : MUNICIPAL) {
            if (schools && columns.contains(column)) {
                kept.set(columns.indexOf(column), "");
            }
        }
        return kept;
    }

    private static void add(DraftRow row, Column column, String text) {
        String head = row.get(column);
        row.addLine(column, text);
        row.overlay.add(
                new Repair(DraftRow.field(column), head, row.get(column), "merged-lines", Confidence.HIGH, true));
    }

    private static boolean merged(List<Column> columns, SourceLine line) {
        return line.cells().size() == columns.size() && line.covered().contains(columns.indexOf(Column.ACTIVITY));
    }

    /** What the line says itself in that column; nothing where it is covered from above. */
    private static String own(List<Column> columns, SourceLine line, List<String> cells, Column column) {
        int at = columns.indexOf(column);
        return at < 0 || line.covered().contains(at) ? "" : cells.get(at).strip();
    }

    private static boolean differs(DraftRow row, Column column, String text) {
        return !text.isEmpty() && !Words.letters(row.get(column)).equals(Words.letters(text));
    }
}
