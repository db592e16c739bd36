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
    static @Nullable List<Column> of(List<String> headings) {
        if (!mayHead(headings)) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        List<String> cells = startsAndEnds(headings);
        int section = sectionColumn(cells);
        for (int i = 0; i < cells.size(); i++) {
            columns.add(i == section ? Column.SECTION : ColumnMeaning.of(cells.get(i), columns));
        }
        ColumnRoles.settle(cells, columns);
        ofSchoolsOnly(columns);
        boolean activities = columns.contains(Column.ACTIVITY);
        boolean more =
                columns.contains(Column.DATES) || columns.contains(Column.EXECUTORS) || columns.contains(Column.RESULT);
        return activities && more && !filledIn(cells, columns) ? columns : null;
    }

    /** No number of a row, few words in each cell, and activities named in one: most lines are rows and none of that. */
    private static boolean mayHead(List<String> cells) {
        boolean activities = false;
        if (!cells.isEmpty() && counts(cells.get(0))) {
            return false;
        }
        for (String cell : cells) {
            if (cell.length() > 2 * LONGEST) {
                return false;
            }
            activities = activities || ColumnMeaning.mayBeActivity(cell);
        }
        return activities;
    }

    /** «Начало» and «Окончание» are dates where both stand, «I квартал» and «март» where there are several. */
    private static List<String> startsAndEnds(List<String> cells) {
        boolean starts = cells.stream().anyMatch(cell -> DateHeading.bare(cell) && DateHeading.start(cell));
        boolean ends = cells.stream().anyMatch(cell -> DateHeading.bare(cell) && DateHeading.end(cell));
        boolean months = cells.stream().filter(DateLabel::bare).count() > 1;
        return cells.stream()
                .map(cell -> starts && ends && DateHeading.bare(cell) || months && DateLabel.bare(cell)
                        ? "Срок: " + cell
                        : cell)
                .toList();
    }

    /** «Направление работы» beside «Мероприятие» is the section; alone it names the activities. */
    private static int sectionColumn(List<String> cells) {
        int section = -1;
        boolean activities = false;
        for (int i = 0; i < cells.size(); i++) {
            String plain = Words.plain(cells.get(i));
            boolean directs = plain.startsWith("направлени")
                    || List.of("раздел", "блок", "задача", "задачи").contains(plain);
            Column alone = ColumnMeaning.of(cells.get(i), List.of());
            section = directs && section < 0 ? i : section;
            activities |= !directs && (alone == Column.ACTIVITY || alone == Column.SCHOOL_ACTIVITY);
        }
        return activities ? section : -1;
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
            boolean named = column.dates() && CellFit.date(cells.get(i)) && !ColumnMeaning.beginsAsDates(cells.get(i));
            if (named || column == Column.OTHER && CellFit.days(cells.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The columns of a heading of the plan whose last line stands there, or null. */
    static @Nullable List<Column> at(List<SourceLine> lines, int at) {
        TableHeading heading = read(lines, at);
        return heading == null ? null : heading.columns();
    }

    /** The heading of the plan whose last line stands there, or null. */
    static @Nullable TableHeading read(List<SourceLine> lines, int at) {
        SourceLine line = lines.get(at);
        if (!line.inTable()) {
            return null;
        }
        TableHeading own = read(line.cells());
        boolean grouped = own == null && at > 0 && upper(lines, at);
        return grouped ? read(joined(lines.get(at - 1), line)) : own;
    }

    /** The heading that these cells are, or null. */
    static @Nullable TableHeading read(List<String> cells) {
        List<Column> columns = of(cells);
        return columns == null ? null : new TableHeading(cells, columns);
    }

    /** «начало | окончание» under «Срок реализации»: both lines as one heading, or null when the lower one is none. */
    static @Nullable TableHeading divided(SourceLine upper, SourceLine lower) {
        boolean alike = lower.inTable() && upper != lower && upper.table() == lower.table();
        if (!alike || upper.cells().size() != lower.cells().size()) {
            return null;
        }
        int divided = 0;
        for (int i = 0; i < upper.cells().size(); i++) {
            String above = upper.cells().get(i);
            String below = lower.cells().get(i);
            if (!below.isBlank() && !Words.plain(below).equals(Words.plain(above))) {
                if (!wide(upper.cells(), i) || !divides(below)) {
                    return null;
                }
                divided++;
            }
        }
        return divided > 1 ? read(joined(upper, lower)) : null;
    }

    /** The heading there stands over several columns. */
    private static boolean wide(List<String> cells, int at) {
        return cells.get(at).isBlank()
                || at + 1 < cells.size() && cells.get(at + 1).isBlank();
    }

    /** Short, and no date but the year or month of a column. */
    private static boolean divides(String cell) {
        return cell.length() < LONGEST / 2 && (DateLabel.of(cell) != null || !CellFit.date(cell));
    }

    /** Where the heading begins whose last line stands there. */
    static int begins(List<SourceLine> lines, int at) {
        return at > 0 && upper(lines, at) ? at - 1 : at;
    }

    private static boolean upper(List<SourceLine> lines, int at) {
        SourceLine above = lines.get(at - 1);
        return above.inTable()
                && above.table() == lines.get(at).table()
                && groups(above)
                && above.cells().stream().noneMatch(Headings::counts)
                && of(above.cells()) == null;
    }

    /** The number of a row. */
    private static boolean counts(String cell) {
        String number = cell.strip();
        return !number.isEmpty()
                && Character.isDigit(number.charAt(0))
                && number.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ')');
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
