package org.opora.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.monitoring.IndexKind;
import org.opora.monitoring.ResultView;
import org.opora.monitoring.SchoolIndicesOfYear;
import org.opora.monitoring.SchoolYear;

/** Puts a school's indicators over the school years into charts. */
final class SchoolCharts {

    /** More would not be readable on a phone; the table of results holds all. */
    private static final int MOST_YEARS = 5;

    private SchoolCharts() {}

    /** Share below the minimum threshold by procedure, percent, out of those results that the person may see. */
    static YearChart failed(List<ResultView> shown) {
        List<ResultView> held = shown.stream()
                .filter(result -> result.held() && result.participants() > 0)
                .toList();
        List<Integer> years = newest(held.stream().map(ResultView::schoolYear).toList());
        Map<String, List<ResultView>> byProcedure = new LinkedHashMap<>();
        held.forEach(result -> byProcedure
                .computeIfAbsent(result.procedure(), name -> new ArrayList<>())
                .add(result));
        List<YearChart.Series> lines = new ArrayList<>();
        byProcedure.forEach((procedure, results) -> add(lines, procedure, years, year -> share(results, year)));
        return new YearChart(labels(years), lines);
    }

    /** The two indices, from 0 to 100; the names are keys of messages. */
    static YearChart indices(List<SchoolIndicesOfYear> known) {
        List<Integer> years =
                newest(known.stream().map(SchoolIndicesOfYear::schoolYear).toList());
        List<YearChart.Series> lines = new ArrayList<>();
        for (IndexKind kind : IndexKind.values()) {
            add(lines, kind.name(), years, year -> known.stream()
                    .filter(one -> one.schoolYear() == year)
                    .map(one -> kind == IndexKind.SOCIAL ? one.social() : one.deficit())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
        }
        return new YearChart(labels(years), lines);
    }

    private static void add(
            List<YearChart.Series> lines,
            String name,
            List<Integer> years,
            Function<Integer, @Nullable BigDecimal> value) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        years.forEach(year -> values.add(value.apply(year)));
        if (values.stream().anyMatch(Objects::nonNull)) {
            lines.add(new YearChart.Series(name, values));
        }
    }

    private static @Nullable BigDecimal share(List<ResultView> results, int year) {
        List<ResultView> ofYear =
                results.stream().filter(result -> result.schoolYear() == year).toList();
        int participants = ofYear.stream().mapToInt(ResultView::participants).sum();
        int failed = ofYear.stream().mapToInt(ResultView::failed).sum();
        return participants == 0
                ? null
                : BigDecimal.valueOf(100L * failed).divide(BigDecimal.valueOf(participants), 1, RoundingMode.HALF_UP);
    }

    private static List<Integer> newest(List<Integer> years) {
        List<Integer> all = List.copyOf(new TreeSet<>(years));
        return all.subList(Math.max(0, all.size() - MOST_YEARS), all.size());
    }

    private static List<String> labels(List<Integer> years) {
        return years.stream().map(year -> new SchoolYear(year).label()).toList();
    }
}
