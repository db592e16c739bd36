package org.opora.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where lines and points of a chart stand. */
class YearChartTests {

    private static YearChart.Series line(String... values) {
        return new YearChart.Series(
                "ОГЭ",
                Arrays.stream(values)
                        .map(value -> value == null ? null : new BigDecimal(value))
                        .toList());
    }

    @Test
    void theScaleGoesFromZeroAtTheBottomToAHundredAtTheTop() {
        YearChart chart = new YearChart(List.of("2024/2025", "2025/2026"), List.of());
        assertThat(Double.parseDouble(chart.y(0))).isGreaterThan(Double.parseDouble(chart.y(100)));
        assertThat(chart.x(0)).isEqualTo("36.0");
        assertThat(chart.x(1)).isEqualTo("360.0");
    }

    @Test
    void whatIsUnknownIsAGapAndNeverAZero() {
        YearChart.Series line = line("10", "20", null, "40");
        YearChart chart = new YearChart(List.of("2022/2023", "2023/2024", "2024/2025", "2025/2026"), List.of(line));

        assertThat(chart.strokes(line)).hasSize(1).allSatisfy(stroke -> assertThat(stroke.split(" "))
                .hasSize(2));
        assertThat(chart.points(line))
                .extracting(YearChart.Point::year)
                .containsExactly("2022/2023", "2023/2024", "2025/2026");
    }

    @Test
    void aSingleYearStandsInTheMiddle() {
        YearChart.Series line = line("30");
        YearChart chart = new YearChart(List.of("2025/2026"), List.of(line));

        assertThat(chart.strokes(line)).isEmpty();
        assertThat(chart.points(line)).singleElement().satisfies(point -> assertThat(point.x())
                .isEqualTo("198.0"));
    }
}
