package org.opora.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lines over school years on a scale from 0 to 100, laid out for drawing. What is unknown is a gap, never a zero.
 *
 * @param years labels of the horizontal axis, oldest first
 */
public record YearChart(List<String> years, List<Series> lines) {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 220;
    private static final int LEFT = 36;
    private static final int RIGHT = 40;
    private static final int TOP = 14;
    private static final int BOTTOM = 30;
    private static final int FULL = 100;

    /** One line: its name and a value per year. */
    public record Series(String name, List<@Nullable BigDecimal> values) {}

    /** A value in its place. */
    public record Point(String x, String y, String year, BigDecimal value) {}

    /** Whether there is anything to draw. */
    public boolean empty() {
        return lines.isEmpty();
    }

    /** Where a year stands. */
    public String x(int year) {
        int room = WIDTH - LEFT - RIGHT;
        return number(years.size() == 1 ? LEFT + room / 2.0 : LEFT + room * (double) year / (years.size() - 1));
    }

    /** Where a value from 0 to 100 stands. */
    public String y(double value) {
        return number(TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / FULL));
    }

    /** The points of a line that are known. */
    public List<Point> points(Series line) {
        List<Point> points = new ArrayList<>();
        for (int year = 0; year < years.size(); year++) {
            BigDecimal value = line.values().get(year);
            if (value != null) {
                points.add(new Point(x(year), y(value.doubleValue()), years.get(year), value));
            }
        }
        return points;
    }

    /** The parts of a line without a gap, each as the corners of a polyline. */
    public List<String> strokes(Series line) {
        List<String> strokes = new ArrayList<>();
        StringBuilder stroke = new StringBuilder();
        for (int year = 0; year <= years.size(); year++) {
            BigDecimal value = year < years.size() ? line.values().get(year) : null;
            if (value == null) {
                if (stroke.indexOf(" ") > 0) {
                    strokes.add(stroke.toString());
                }
                stroke.setLength(0);
            } else {
                stroke.append(stroke.isEmpty() ? "" : " ")
                        .append(x(year))
                        .append(',')
                        .append(y(value.doubleValue()));
            }
        }
        return strokes;
    }

    private static String number(double place) {
        return String.format(Locale.ROOT, "%s", BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_UP));
    }
}
