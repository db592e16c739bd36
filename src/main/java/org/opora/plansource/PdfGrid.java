package org.opora.plansource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opora.plansource.PdfRulings.Stroke;

/**
 * A table as its lines rule it. Level lines with nothing upright between them belong to two tables, or to none. A row that
 * the end of a page has cut has no line there: it reaches as far as the upright ones.
 *
 * @param columns positions of the upright lines, from left to right
 * @param rows positions of the level lines, from top to bottom
 * @param strokes the lines themselves, which do not cross merged cells
 */
record PdfGrid(List<Float> columns, List<Float> rows, List<Stroke> strokes) {

    private static final int FEWEST_COLUMNS = 2;
    private static final float NEAR = 6;
    private static final float MOST = 0.8f;

    /** The grids of a page from top to bottom. */
    static List<PdfGrid> of(List<Stroke> strokes) {
        List<Float> rows = PdfRulings.merged(
                strokes.stream().filter(Stroke::level).map(Stroke::y).toList());
        List<Stroke> upright = strokes.stream().filter(Stroke::upright).toList();
        List<PdfGrid> grids = new ArrayList<>();
        List<Float> open = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            open.add(rows.get(i));
            boolean ends = i + 1 == rows.size() || !ruled(upright, (rows.get(i) + rows.get(i + 1)) / 2);
            if (ends) {
                add(grids, cutByPage(open, upright), strokes);
                open = new ArrayList<>();
            }
        }
        return grids;
    }

    private static boolean ruled(List<Stroke> upright, float y) {
        return columns(upright, y, y).size() >= FEWEST_COLUMNS;
    }

    /** The rows with the open ends of the upright lines above the first and below the last level one. */
    private static List<Float> cutByPage(List<Float> rows, List<Stroke> upright) {
        float first = rows.get(0);
        float last = rows.get(rows.size() - 1);
        List<Float> whole = new ArrayList<>();
        List<Stroke> over = upright.stream()
                .filter(stroke -> stroke.y() < first - NEAR && stroke.y2() > first - NEAR)
                .toList();
        if (columns(over, first - NEAR, first - NEAR).size() >= FEWEST_COLUMNS) {
            whole.add((float) over.stream().mapToDouble(Stroke::y).min().orElse(first));
        }
        whole.addAll(rows);
        List<Stroke> under = upright.stream()
                .filter(stroke -> stroke.y() < last + NEAR && stroke.y2() > last + NEAR)
                .toList();
        if (columns(under, last + NEAR, last + NEAR).size() >= FEWEST_COLUMNS) {
            whole.add((float) under.stream().mapToDouble(Stroke::y2).max().orElse(last));
        }
        return whole;
    }

    private static void add(List<PdfGrid> grids, List<Float> rows, List<Stroke> strokes) {
        if (rows.size() < 2) {
            return;
        }
        List<Stroke> upright = strokes.stream().filter(Stroke::upright).toList();
        List<Float> columns = columns(upright, rows.get(0), rows.get(rows.size() - 1));
        if (columns.size() > FEWEST_COLUMNS) {
            grids.add(new PdfGrid(columns, new PdfGrid(columns, rows, strokes).realRows(), strokes));
        }
    }

    /** An underlined word is no line of the table: that one crosses a column at least. */
    private List<Float> realRows() {
        List<Float> real = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            boolean crosses = row == 0 || row + 1 == rows.size();
            for (int i = 0; i + 1 < columns.size() && !crosses; i++) {
                crosses = crossed(rows.get(row), i, i + 1);
            }
            if (crosses) {
                real.add(rows.get(row));
            }
        }
        return real;
    }

    /** The upright lines that stand, at least partly, between two heights. */
    private static List<Float> columns(List<Stroke> upright, float from, float to) {
        float inset = Math.min(1, (to - from) / 2);
        return PdfRulings.merged(upright.stream()
                .filter(stroke -> stroke.y() <= to - inset && stroke.y2() >= from + inset)
                .map(Stroke::x)
                .toList());
    }

    /** The columns at which cells of the row begin, and the end of the last: no upright line crosses a merged one. */
    List<Integer> borders(int row) {
        float middle = (rows.get(row) + rows.get(row + 1)) / 2;
        List<Integer> borders = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            float x = columns.get(i);
            boolean drawn = strokes.stream()
                    .anyMatch(stroke -> stroke.upright()
                            && Math.abs(stroke.x() - x) <= PdfRulings.THIN
                            && stroke.y() <= middle
                            && stroke.y2() >= middle);
            if (drawn || i == 0 || i + 1 == columns.size()) {
                borders.add(i);
            }
        }
        return borders;
    }

    /** The row of the first line of a cell; that of a cell merged downwards stands higher. */
    int topRow(int row, int left, int right) {
        int top = row;
        while (top > 0 && !crossed(rows.get(top), left, right) && hasCell(top - 1, left, right)) {
            top--;
        }
        return top;
    }

    /** The row of the last line of a cell. */
    int bottomRow(int row, int left, int right) {
        int bottom = row;
        while (bottom + 2 < rows.size()
                && !crossed(rows.get(bottom + 1), left, right)
                && hasCell(bottom + 1, left, right)) {
            bottom++;
        }
        return bottom;
    }

    private boolean hasCell(int row, int left, int right) {
        List<Integer> borders = borders(row);
        int at = borders.indexOf(left);
        return at >= 0 && at + 1 < borders.size() && borders.get(at + 1) == right;
    }

    /** Level lines at that height cover most of the way between two columns. */
    private boolean crossed(float y, int left, int right) {
        float from = columns.get(left);
        float to = columns.get(right);
        float covered = 0;
        float reached = from;
        for (Stroke stroke : levels(y)) {
            float start = Math.max(reached, stroke.x());
            float end = Math.min(to, stroke.x2());
            covered += Math.max(0, end - start);
            reached = Math.max(reached, end);
        }
        return covered >= (to - from) * MOST;
    }

    private List<Stroke> levels(float y) {
        return strokes.stream()
                .filter(stroke -> stroke.level() && Math.abs(stroke.y() - y) <= PdfRulings.THIN)
                .sorted(Comparator.comparing(Stroke::x))
                .toList();
    }

    float top() {
        return rows.get(0);
    }

    float end() {
        return rows.get(rows.size() - 1);
    }

    int column(float x) {
        int column = 0;
        while (column + 2 < columns.size() && x > columns.get(column + 1)) {
            column++;
        }
        return column;
    }

    /** It has the columns of the other one. */
    boolean continues(PdfGrid other) {
        boolean same = columns.size() == other.columns.size();
        for (int i = 0; same && i < columns.size(); i++) {
            same = Math.abs(columns.get(i) - other.columns.get(i)) < NEAR;
        }
        return same;
    }
}
