package org.opora.plansource;

import java.util.ArrayList;
import java.util.List;
import org.opora.plansource.PdfRulings.Stroke;

/**
 * A table as its lines rule it. Level lines with nothing upright between them belong to two tables, or to none.
 *
 * @param columns positions of the upright lines, from left to right
 * @param rows positions of the level lines, from top to bottom
 */
record PdfGrid(List<Float> columns, List<Float> rows) {

    private static final int FEWEST_COLUMNS = 2;
    private static final float NEAR = 6;

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
                add(grids, open, upright);
                open = new ArrayList<>();
            }
        }
        return grids;
    }

    private static boolean ruled(List<Stroke> upright, float y) {
        return columns(upright, y, y).size() >= FEWEST_COLUMNS;
    }

    private static void add(List<PdfGrid> grids, List<Float> rows, List<Stroke> upright) {
        if (rows.size() > 1) {
            List<Float> columns = columns(upright, rows.get(0), rows.get(rows.size() - 1));
            if (columns.size() > FEWEST_COLUMNS) {
                grids.add(new PdfGrid(columns, rows));
            }
        }
    }

    /** The upright lines that stand, at least partly, between two heights. */
    private static List<Float> columns(List<Stroke> upright, float from, float to) {
        float inset = Math.min(1, (to - from) / 2);
        return PdfRulings.merged(upright.stream()
                .filter(stroke -> stroke.y() <= to - inset && stroke.y2() >= from + inset)
                .map(Stroke::x)
                .toList());
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
