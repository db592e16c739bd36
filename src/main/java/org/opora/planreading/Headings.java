package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.plansource.SourceLine;

/** Finds the heading of a plan's table and what its columns mean, in any order and by synonyms. */
final class Headings {

    private static final int LONGEST = 70;

    private Headings() {}

    /** The columns of a heading, or null when the line is none: it must name activities and one thing more. */
    static @Nullable List<Column> of(List<String> cells) {
        List<Column> columns = new ArrayList<>();
        for (String cell : cells) {
            columns.add(ColumnMeaning.of(cell, columns));
        }
        boolean words = cells.stream().allMatch(cell -> cell.length() <= 2 * LONGEST);
        ofSchoolsOnly(columns);
        boolean activities = words && columns.contains(Column.ACTIVITY);
        boolean more =
                columns.contains(Column.DATES) || columns.contains(Column.EXECUTORS) || columns.contains(Column.RESULT);
        return activities && more && !filledIn(cells, columns) ? columns : null;
    }

    /** A plan of schools alone calls its only activities theirs. */
    private static void ofSchoolsOnly(List<Column> columns) {
        if (!columns.contains(Column.ACTIVITY)) {
            columns.replaceAll(column -> column == Column.SCHOOL_ACTIVITY ? Column.ACTIVITY : column);
            if (!columns.contains(Column.DATES)) {
                columns.replaceAll(column -> column == Column.SCHOOL_DATES ? Column.DATES : column);
            }
        }
    }

    /** «в период каникул», «до 15.12.2027»: a row of the plan whose words are those of headings. */
    private static boolean filledIn(List<String> cells, List<Column> columns) {
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i);
            boolean dates = column == Column.DATES || column == Column.SCHOOL_DATES;
            boolean named = dates && CellFit.date(cells.get(i)) && !ColumnMeaning.beginsAsDates(cells.get(i));
            if (named || column == Column.OTHER && CellFit.days(cells.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Two lines of headings, the upper one grouping the columns below it, read as one. */
    static List<String> joined(SourceLine upper, SourceLine lower) {
        List<String> cells = new ArrayList<>();
        String group = "";
        for (int i = 0; i < lower.cells().size(); i++) {
            String above = i < upper.cells().size() ? upper.cells().get(i) : "";
            group = above.isBlank() ? group : above;
            String below = lower.cells().get(i);
            boolean same = Words.plain(group).equals(Words.plain(below));
            cells.add(same || below.isBlank() ? group : group + " " + below);
        }
        return cells;
    }

    /** It groups columns: names whose half of the plan stands below. */
    static boolean groups(SourceLine line) {
        String plain = Words.plain(line.text());
        return plain.length() < LONGEST && Words.has(plain, "уровень", "уровня", "муниципал", "школьн");
    }

    /** «1 2 3 4 5» below the heading. */
    static boolean numbersOfColumns(List<String> cells) {
        int expected = 1;
        for (String cell : cells) {
            if (!Words.letters(cell).equals(String.valueOf(expected++))) {
                return false;
            }
        }
        return expected > 3;
    }
}
