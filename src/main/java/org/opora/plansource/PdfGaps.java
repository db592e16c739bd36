package org.opora.plansource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that no lines rule: its columns are the upright strips that stay empty from its first line to its last, its rows
 * begin where the distance between two lines is larger than inside a cell.
 */
final class PdfGaps {

    /** A line of words and the page it stands on. */
    record Line(int page, List<PdfWord> words) {

        float y() {
            return words.get(0).y();
        }
    }

    private static final float WIDE = 8;
    private static final float NARROWEST = 4;
    private static final double LARGER = 1.2;
    private static final int FEWEST_COLUMNS = 3;
    private static final int QUARTER = 4;
    private static final int FEW = 10;

    private final List<Line> lines;
    private final List<Float> ends;
    private final int from;
    private final int to;

    private PdfGaps(List<Line> lines) {
        this.lines = lines;
        this.from = first(lines);
        this.to = from < 0 ? -1 : last(lines);
        this.ends = from < 0
                ? List.of()
                : withoutCentredHeadings(ends(lines.subList(from, to + 1)), lines.subList(from, to + 1));
    }

    /** Adds everything: paragraphs before the table, the table if there is one, paragraphs after it. */
    static void add(List<Line> lines, LineLimit limit) {
        new PdfGaps(lines).addTo(limit);
    }

    private void addTo(LineLimit limit) {
        if (ends.size() + 1 < FEWEST_COLUMNS) {
            paragraphs(lines, limit);
            return;
        }
        paragraphs(lines.subList(0, from), limit);
        float inside = spacing() * (float) LARGER;
        boolean even = even(inside);
        List<Line> row = new ArrayList<>();
        int at = from;
        for (; at < lines.size(); at++) {
            Line line = lines.get(at);
            Line before = row.isEmpty() ? line : row.get(row.size() - 1);
            boolean next = before.page() != line.page()
                    || line.y() - before.y() > inside
                    || even && !row.isEmpty() && at <= to && begins(line);
            if (next && at > to) {
                break;
            }
            if (next) {
                limit.tableLine(1, cells(row));
                row.clear();
            }
            if (before.page() != line.page()) {
                limit.nextPage();
            }
            row.add(line);
        }
        limit.tableLine(1, cells(row));
        paragraphs(lines.subList(at, lines.size()), limit);
    }

    private static void paragraphs(List<Line> some, LineLimit limit) {
        PdfParagraphs.add(some.stream().map(Line::words).toList(), limit);
    }

    /** Hardly any distance is larger than the usual one: the lines of a cell stand as far apart as those of two rows. */
    private boolean even(float inside) {
        int larger = 0;
        for (int i = from + 1; i <= to; i++) {
            larger += lines.get(i).y() - lines.get(i - 1).y() > inside ? 1 : 0;
        }
        return larger * FEW < to - from;
    }

    /** A number in the first cell begins a row, and so does a line that fills all of them. */
    private boolean begins(Line line) {
        String first =
                text(line.words().stream().filter(word -> column(word) == 0).toList());
        long filled = line.words().stream().map(this::column).distinct().count();
        return first.matches("\\d[\\d.)]*") || filled > ends.size() || heading(List.of(line));
    }

    /** A heading runs over the strips: it stands in the first cell. */
    private List<String> cells(List<Line> row) {
        List<String> cells = new ArrayList<>();
        boolean heading = heading(row);
        for (int column = 0; column <= ends.size(); column++) {
            int wanted = column;
            cells.add(row.stream()
                    .map(line -> text(line.words().stream()
                            .filter(word -> (heading ? 0 : column(word)) == wanted)
                            .toList()))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" ")));
        }
        return cells;
    }

    private boolean heading(List<Line> row) {
        boolean single = row.stream().allMatch(line -> segments(line.words()) == 1);
        float x = row.get(0).words().get(0).x();
        boolean flush =
                row.stream().allMatch(line -> Math.abs(line.words().get(0).x() - x) < NARROWEST);
        long over = row.stream().filter(line -> runsOver(line.words())).count();
        return single && (over == row.size() || flush && over > 0);
    }

    private boolean runsOver(List<PdfWord> words) {
        float x = words.get(0).x();
        float end = words.get(words.size() - 1).end();
        return ends.stream().anyMatch(strip -> x < strip && strip < end);
    }

    private int column(PdfWord word) {
        float middle = (word.x() + word.end()) / 2;
        return (int) ends.stream().filter(end -> end < middle).count();
    }

    /** The usual distance between two lines of one cell. */
    private float spacing() {
        List<Float> distances = new ArrayList<>();
        for (int i = from + 1; i <= to; i++) {
            if (lines.get(i).page() == lines.get(i - 1).page()) {
                distances.add(lines.get(i).y() - lines.get(i - 1).y());
            }
        }
        distances.sort(Comparator.naturalOrder());
        return distances.isEmpty() ? Float.MAX_VALUE : distances.get(distances.size() / QUARTER);
    }

    private static int first(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (segments(lines.get(i).words()) >= FEWEST_COLUMNS) {
                return i;
            }
        }
        return -1;
    }

    private static int last(List<Line> lines) {
        int last = lines.size() - 1;
        while (segments(lines.get(last).words()) < 2) {
            last--;
        }
        return last;
    }

    private static int segments(List<PdfWord> words) {
        int segments = 1;
        for (int i = 1; i < words.size(); i++) {
            segments += words.get(i).x() - words.get(i - 1).end() > WIDE ? 1 : 0;
        }
        return segments;
    }

    /** The middles of the strips in which no line of several cells has a word. */
    private static List<Float> ends(List<Line> table) {
        List<PdfWord> words = table.stream()
                .filter(line -> segments(line.words()) > 1)
                .flatMap(line -> line.words().stream())
                .sorted(Comparator.comparing(PdfWord::x))
                .toList();
        List<Float> ends = new ArrayList<>();
        float covered = words.get(0).end();
        for (PdfWord word : words) {
            if (word.x() - covered > NARROWEST) {
                ends.add((word.x() + covered) / 2);
            }
            covered = Math.max(covered, word.end());
        }
        return ends;
    }

    /** A heading that stands apart from its cells, centred over them: two strips, one with the heading, one with the cells. */
    private static List<Float> withoutCentredHeadings(List<Float> ends, List<Line> table) {
        List<Float> kept = new ArrayList<>();
        boolean joined = false;
        for (int i = 0; i < ends.size(); i++) {
            float from = i == 0 ? Float.NEGATIVE_INFINITY : ends.get(i - 1);
            float to = i + 1 < ends.size() ? ends.get(i + 1) : Float.POSITIVE_INFINITY;
            boolean leftHeads = heads(table, from, ends.get(i)) && cells(table, ends.get(i), to);
            boolean rightHeads = heads(table, ends.get(i), to) && cells(table, from, ends.get(i));
            joined = !joined && (leftHeads || rightHeads);
            if (!joined) {
                kept.add(ends.get(i));
            }
        }
        return kept;
    }

    /** Only the first line has words there. */
    private static boolean heads(List<Line> table, float from, float to) {
        return holds(table.subList(0, 1), from, to) && !holds(table.subList(1, table.size()), from, to);
    }

    /** Only lines below the first have words there. */
    private static boolean cells(List<Line> table, float from, float to) {
        return !holds(table.subList(0, 1), from, to) && holds(table.subList(1, table.size()), from, to);
    }

    private static boolean holds(List<Line> some, float from, float to) {
        return some.stream()
                .filter(line -> segments(line.words()) > 1)
                .flatMap(line -> line.words().stream())
                .anyMatch(word -> (word.x() + word.end()) / 2 > from && (word.x() + word.end()) / 2 <= to);
    }

    private static String text(List<PdfWord> words) {
        return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
    }
}
