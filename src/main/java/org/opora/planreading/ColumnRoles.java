package org.opora.planreading;

import java.util.List;

/** Settles of a heading what no column tells alone: which of two columns is the schools', which one adds to another. */
final class ColumnRoles {

    private ColumnRoles() {}

    static void settle(List<String> cells, List<Column> columns) {
        boundDates(cells, columns, Column.DATES, Column.MORE_DATES);
        boundDates(cells, columns, Column.SCHOOL_DATES, Column.MORE_SCHOOL_DATES);
        secondHalf(columns);
        datesOfNobody(cells, columns);
        coExecutors(cells, columns);
    }

    /** An end needs a beginning, a second year or month a first one; otherwise nobody knows what the column says. */
    private static void boundDates(List<String> cells, List<Column> columns, Column base, Column more) {
        int first = columns.indexOf(base);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == more) {
                boolean ends = DateHeading.start(cells.get(first)) && DateHeading.end(cells.get(i));
                boolean times = DateLabel.of(cells.get(first)) != null && DateLabel.of(cells.get(i)) != null;
                columns.set(i, ends || times ? more : Column.OTHER);
            }
        }
    }

    /** «Мероприятия | Сроки | Мероприятия | Сроки»: the second pair is that of the schools. */
    private static void secondHalf(List<Column> columns) {
        int more = columns.indexOf(Column.MORE_ACTIVITY);
        boolean pairs = columns.contains(Column.DATES) && columns.contains(Column.SCHOOL_DATES);
        if (more >= 0 && pairs && !columns.contains(Column.SCHOOL_ACTIVITY) && datesBetween(columns, more)) {
            columns.set(more, Column.SCHOOL_ACTIVITY);
        }
    }

    private static boolean datesBetween(List<Column> columns, int second) {
        return columns.subList(columns.indexOf(Column.ACTIVITY), second).stream()
                .anyMatch(column -> column == Column.DATES || column == Column.SCHOOL_DATES);
    }

    /** A single column of dates is the municipality's; a second one without work of the schools is not theirs. */
    private static void datesOfNobody(List<String> cells, List<Column> columns) {
        int dates = columns.indexOf(Column.SCHOOL_DATES);
        if (dates < 0 || ColumnMeaning.ofSchools(Words.plain(cells.get(dates)))) {
            return;
        }
        if (!columns.contains(Column.DATES)) {
            columns.replaceAll(column -> column == Column.SCHOOL_DATES ? Column.DATES : column);
            columns.replaceAll(column -> column == Column.MORE_SCHOOL_DATES ? Column.MORE_DATES : column);
        } else if (!columns.contains(Column.SCHOOL_ACTIVITY)) {
            columns.replaceAll(column -> column.base() == Column.SCHOOL_DATES ? Column.OTHER : column);
        }
    }

    /** «Соисполнители» left of «Ответственный» come after them. */
    private static void coExecutors(List<String> cells, List<Column> columns) {
        int first = columns.indexOf(Column.EXECUTORS);
        if (first < 0 || !co(cells.get(first))) {
            return;
        }
        for (int i = first + 1; i < columns.size(); i++) {
            if (columns.get(i) == Column.MORE_EXECUTORS && !co(cells.get(i))) {
                columns.set(i, Column.EXECUTORS);
                columns.set(first, Column.MORE_EXECUTORS);
                return;
            }
        }
    }

    private static boolean co(String heading) {
        return Words.plain(heading).startsWith("соисполнител");
    }
}
