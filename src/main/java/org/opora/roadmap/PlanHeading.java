package org.opora.roadmap;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of the order's table as the order calls it.
 *
 * @param words empty: as Opora calls it
 */
public record PlanHeading(PlanColumn column, String words) {

    private static final String LINE = "\n";

    /** Columns that bear Opora's own words. */
    public static List<PlanHeading> own(List<PlanColumn> columns) {
        return columns.stream().map(column -> new PlanHeading(column, "")).toList();
    }

    static List<PlanHeading> read(@Nullable String columns, @Nullable String words) {
        List<PlanColumn> known = PlanColumn.read(columns);
        List<String> lines = words == null ? List.of() : Arrays.asList(words.split(LINE, -1));
        return IntStream.range(0, known.size())
                .mapToObj(at -> new PlanHeading(known.get(at), at < lines.size() ? lines.get(at) : ""))
                .toList();
    }

    static @Nullable String words(List<PlanHeading> headings) {
        boolean own = headings.stream().allMatch(one -> one.words.isEmpty());
        return own
                ? null
                : headings.stream()
                        .map(one -> one.words.replaceAll("\\s+", " "))
                        .collect(Collectors.joining(LINE));
    }
}
