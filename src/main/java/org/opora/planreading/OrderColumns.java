package org.opora.planreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of the order's table in its order, by their meaning. Where a later table of the same plan has more of them, they
 * follow; a column of sections heads the rows and is none of these, nor is one of which nobody knows what it means.
 */
final class OrderColumns {

    private final List<OrderColumn> found = new ArrayList<>();

    List<OrderColumn> found() {
        return List.copyOf(found);
    }

    /** A row stands under this heading. */
    void see(TableHeading heading) {
        List<Column> columns = heading.columns();
        IntStream.range(0, columns.size())
                .filter(at -> columns.indexOf(columns.get(at)) == at)
                .mapToObj(at -> columns.get(at).base())
                .distinct()
                .map(base -> column(heading, base))
                .filter(column -> !column.field().equals("row"))
                .filter(column -> found.stream().noneMatch(one -> one.field().equals(column.field())))
                .forEach(found::add);
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
