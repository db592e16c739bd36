package org.opora.editor.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Difference of two texts by lines: longest common subsequence. */
final class LineDifference {

    private static final int MOST_LINES = 4000;

    private LineDifference() {}

    /** @param mark {@code +} new, {@code -} gone, blank for the same */
    record Line(String mark, String text) {}

    /** Only changed lines, each with two lines around. */
    static List<Line> of(String before, String after) {
        List<String> a = before.lines().limit(MOST_LINES).toList();
        List<String> b = after.lines().limit(MOST_LINES).toList();
        return withNeighbours(walk(a, b, lengths(a, b)));
    }

    private static int[][] lengths(List<String> a, List<String> b) {
        int[][] lengths = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                lengths[i][j] = a.get(i).equals(b.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static List<Line> walk(List<String> a, List<String> b, int[][] lengths) {
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add(new Line(" ", a.get(i++)));
                j++;
            } else if (j >= b.size() || i < a.size() && lengths[i + 1][j] >= lengths[i][j + 1]) {
                lines.add(new Line("-", a.get(i++)));
            } else {
                lines.add(new Line("+", b.get(j++)));
            }
        }
        return lines;
    }

    private static List<Line> withNeighbours(List<Line> lines) {
        List<Boolean> shown = new ArrayList<>(Collections.nCopies(lines.size(), false));
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).mark().isBlank()) {
                for (int k = Math.max(0, i - 2); k <= Math.min(lines.size() - 1, i + 2); k++) {
                    shown.set(k, true);
                }
            }
        }
        List<Line> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (shown.get(i)) {
                result.add(lines.get(i));
            }
        }
        return result;
    }
}
