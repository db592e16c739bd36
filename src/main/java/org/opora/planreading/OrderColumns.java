package org.opora.planreading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of the order's table in its order, by their meaning. Where a later table of the same plan has more of them, they
 * follow; a column of sections heads the rows and is none of these. One of which nobody knows what it means is shown as it is.
 */
final class OrderColumns {

    private final List<OrderColumn> found = new ArrayList<>();

    /** Of columns without a heading those that say something in one of the rows. */
    List<OrderColumn> found(Collection<DraftRow> rows) {
        return found.stream()
                .filter(column -> !TableHeading.placeOnly(column.heading())
                        || rows.stream().anyMatch(row -> row.others.containsKey(column.heading())))
                .toList();
    }

    /** A row stands under this heading. */
    void see(TableHeading heading) {
        List<Column> columns = heading.columns();
        IntStream.range(0, columns.size())
                .filter(at -> columns.get(at) == Column.OTHER || columns.indexOf(columns.get(at)) == at)
                .mapToObj(at -> columns.get(at) == Column.OTHER
                        ? new OrderColumn(OrderColumn.OTHER, heading.called(at))
                        : column(heading, columns.get(at).base()))
                .filter(column -> !column.field().equals("row"))
                .filter(column -> found.stream().noneMatch(one -> same(one, column)))
                .forEach(found::add);
    }

    private static boolean same(OrderColumn one, OrderColumn other) {
        boolean named = one.field().equals(OrderColumn.OTHER);
        return one.field().equals(other.field()) && (!named || one.heading().equals(other.heading()));
    }

    /** The column itself first, then those whose cells are added to it. */
    private static OrderColumn column(TableHeading heading, Column base) {
        List<Column> columns = heading.columns();
        String words = IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).base() == base)
                .boxed()
                .sorted(Comparator.comparing(at -> columns.get(at) != base))
                .map(at -> Words.clean(heading.cells().get(at)))
                .distinct()
                .collect(Collectors.joining(" / "));
        return new OrderColumn(DraftRow.field(base), words);
    }
}
