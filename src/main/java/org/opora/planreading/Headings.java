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
            columns.add(meaning(Words.plain(cell), columns));
        }
        boolean words = cells.stream().allMatch(cell -> cell.length() <= 2 * LONGEST);
        boolean activities = words && columns.contains(Column.ACTIVITY);
        boolean more =
                columns.contains(Column.DATES) || columns.contains(Column.EXECUTORS) || columns.contains(Column.RESULT);
        return activities && more ? columns : null;
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

    private static Column meaning(String cell, List<Column> before) {
        if (cell.isEmpty() || cell.length() > LONGEST) {
            return Column.OTHER;
        }
        if (cell.startsWith("№")
                || cell.startsWith("n п")
                || cell.equals("п/п")
                || cell.startsWith("номер")
                || cell.equals("n")) {
            return Column.NUMBER;
        }
        boolean ofSchools = ofSchools(cell);
        if (Words.has(cell, "срок", "дата", "период", "время провед", "месяц", "когда")) {
            boolean second = before.contains(Column.DATES) || before.contains(Column.SCHOOL_ACTIVITY);
            return once(second || ofSchools ? Column.SCHOOL_DATES : Column.DATES, before);
        }
        if (Words.has(cell, "результат", "итог", "показател", "подтвержд", "продукт", "форма отчет", "выход")) {
            return once(Column.RESULT, before);
        }
        if (Words.has(cell, "ответствен", "исполнител", "кто ")) {
            return once(Column.EXECUTORS, before);
        }
        if (Words.has(
                cell,
                "мероприят",
                "содержание",
                "наименование",
                "вид деятельности",
                "виды деятельности",
                "действия",
                "меры",
                "направление работы")) {
            boolean second = before.contains(Column.ACTIVITY);
            return once(ofSchools || second ? Column.SCHOOL_ACTIVITY : Column.ACTIVITY, before);
        }
        return Column.OTHER;
    }

    private static boolean ofSchools(String cell) {
        boolean schools = Words.hasWord(cell, "оо", "оу", "школ", "школы", "школьного", "школьные", "школьный")
                || Words.has(
                        cell,
                        "образовательных организац",
                        "образовательной организац",
                        "образовательных учрежд",
                        "общеобразоват");
        return schools && !cell.contains("муниципальн");
    }

    private static Column once(Column column, List<Column> before) {
        return before.contains(column) ? Column.OTHER : column;
    }
}
