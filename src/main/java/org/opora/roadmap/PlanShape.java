package org.opora.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The columns under which a plan's rows are shown: those of the order in its words and order, followed by what rows say beyond
 * them (a row added by order, an item of the order's text); without the order's, those that hold something.
 */
public final class PlanShape {

    private PlanShape() {}

    /** The columns of a file in the shape of the order. */
    public static List<PlanHeading> of(Roadmap plan, List<RowLine> rows) {
        List<PlanHeading> known = plan.columns();
        if (known.isEmpty()) {
            return PlanHeading.own(PlanColumn.filled(rows));
        }
        return named(known) ? withMore(known, rows) : known;
    }

    /**
     * The columns of the page; a plan whose order's words are not known has Opora's table. Columns that nobody understands
     * are shown where they say something: a file also has those that are left to be filled in.
     */
    public static List<PlanHeading> onPage(Roadmap plan, Supplier<List<RowLine>> rows) {
        List<PlanHeading> known = plan.columns();
        if (named(known)) {
            List<RowLine> all = rows.get();
            return withMore(known, all).stream()
                    .filter(one -> one.column() != PlanColumn.OTHER || says(one, all))
                    .toList();
        }
        return PlanHeading.own(List.of(
                PlanColumn.NUMBER, PlanColumn.ACTIVITY, PlanColumn.DATES, PlanColumn.EXECUTORS, PlanColumn.RESULTS));
    }

    private static boolean says(PlanHeading other, List<RowLine> rows) {
        return rows.stream().anyMatch(row -> !row.other(other.words()).isEmpty());
    }

    private static boolean named(List<PlanHeading> headings) {
        return headings.stream().anyMatch(one -> !one.words().isEmpty());
    }

    private static List<PlanHeading> withMore(List<PlanHeading> known, List<RowLine> rows) {
        List<PlanHeading> all = new ArrayList<>(known);
        Stream.of(PlanColumn.values())
                .filter(column -> !shows(known, column))
                .filter(column -> rows.stream().anyMatch(column::addsTo))
                .map(column -> new PlanHeading(column, ""))
                .forEach(all::add);
        return all;
    }

    /**
     * The cell of a row under these columns: where both halves share one column of dates, it holds those of either; where both
     * have their own work, that of the schools alone stands in theirs.
     */
    public static String cell(List<PlanHeading> columns, PlanHeading heading, RowLine row) {
        PlanColumn column = heading.column();
        String text = column == PlanColumn.OTHER ? row.other(heading.words()) : column.of(row);
        if (column == PlanColumn.DATES && text.isEmpty() && !shows(columns, PlanColumn.SCHOOL_DATES)) {
            return PlanColumn.SCHOOL_DATES.of(row);
        }
        boolean ofSchools =
                column == PlanColumn.ACTIVITY && named(columns) && text.equals(PlanColumn.SCHOOL_ACTIVITY.of(row));
        return ofSchools && shows(columns, PlanColumn.SCHOOL_ACTIVITY) ? "" : text;
    }

    /** Whether the order has such a column. */
    public static boolean shows(List<PlanHeading> columns, PlanColumn column) {
        return columns.stream().anyMatch(one -> one.column() == column);
    }
}
