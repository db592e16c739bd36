package org.opora.plansource;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** One page: its words, and the grids that its lines rule. */
final class PdfPage {

    private static final float NEAR = 3;
    private static final float LARGER = 1.25f;
    private static final int MARGIN = 2;

    private final List<PdfWord> words;
    private final List<PdfGrid> grids;

    private PdfPage(List<PdfWord> words, List<PdfGrid> grids) {
        this.words = words;
        this.grids = grids;
    }

    PdfPage without(Set<PdfWord> some) {
        return new PdfPage(words.stream().filter(word -> !some.contains(word)).toList(), grids);
    }

    /** All pages of a document, its text read in one go. */
    static List<PdfPage> read(PDDocument document) throws IOException {
        List<List<PdfWord>> words = new ArrayList<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            words.add(new ArrayList<>());
        }
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                addWords(positions, words.get(getCurrentPageNo() - 1));
            }
        };
        stripper.setSortByPosition(true);
        stripper.writeText(document, Writer.nullWriter());
        List<PdfPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            pages.add(new PdfPage(words.get(pages.size()), PdfGrid.of(PdfRulings.of(page))));
        }
        return pages;
    }

    private static void addWords(List<TextPosition> positions, List<PdfWord> words) {
        StringBuilder word = new StringBuilder();
        TextPosition first = null;
        TextPosition last = null;
        for (TextPosition position : positions) {
            boolean apart = last != null
                    && position.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj() > last.getWidthOfSpace() / 2;
            boolean space =
                    position.getUnicode() == null || position.getUnicode().isBlank();
            if (first != null && last != null && (space || apart)) {
                words.add(word(first, last, word));
                word.setLength(0);
                first = null;
            }
            if (!space) {
                first = first == null ? position : first;
                word.append(position.getUnicode());
            }
            last = position;
        }
        if (first != null && last != null && !word.isEmpty()) {
            words.add(word(first, last, word));
        }
    }

    private static PdfWord word(TextPosition first, TextPosition last, CharSequence text) {
        float end = last.getXDirAdj() + last.getWidthDirAdj();
        return new PdfWord(first.getXDirAdj(), end, first.getYDirAdj(), first.getHeightDir(), text.toString());
    }

    int letters() {
        return words.stream().mapToInt(word -> word.text().length()).sum();
    }

    /** Whether lines rule a table here. */
    boolean ruled() {
        return !grids.isEmpty();
    }

    private float top() {
        return grids.get(0).top();
    }

    private float end() {
        return grids.get(grids.size() - 1).end();
    }

    /** Its lines of words, from top to bottom. */
    List<List<PdfWord>> lines() {
        return lines(words);
    }

    /** Its lines of words outside the grid; all of them where there is none. */
    List<List<PdfWord>> outside() {
        return lines(words.stream()
                .filter(word -> !ruled() || word.y() <= top() || word.y() > end())
                .toList());
    }

    /** It stands over the grids, or heads a page without one, apart from what follows. */
    boolean above(List<PdfWord> line) {
        return ruled() ? line.get(0).y() <= top() : apart(lines(), line);
    }

    /** It stands under the grids, or ends a page without one, apart from what goes before. */
    boolean below(List<PdfWord> line) {
        List<List<PdfWord>> upwards = lines();
        Collections.reverse(upwards);
        return ruled() ? line.get(0).y() > end() : apart(upwards, line);
    }

    /** One of the first lines, before a distance that is larger than usual. */
    private static boolean apart(List<List<PdfWord>> lines, List<PdfWord> line) {
        float usual = usualDistance(lines) * LARGER;
        boolean seen = false;
        for (int i = 0; i < MARGIN && i + 1 < lines.size(); i++) {
            seen |= lines.get(i).equals(line);
            if (distance(lines, i) > usual) {
                return seen;
            }
        }
        return false;
    }

    private static float usualDistance(List<List<PdfWord>> lines) {
        List<Float> distances = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            distances.add(distance(lines, i));
        }
        distances.sort(Comparator.naturalOrder());
        return distances.isEmpty() ? Float.MAX_VALUE : distances.get(distances.size() / 2);
    }

    private static float distance(List<List<PdfWord>> lines, int at) {
        return Math.abs(lines.get(at + 1).get(0).y() - lines.get(at).get(0).y());
    }

    /** Words outside the grids as paragraphs, lines of the grids as lines of tables, from top to bottom. */
    void addTo(LineLimit limit, PdfTables tables) {
        float from = Float.NEGATIVE_INFINITY;
        for (PdfGrid grid : grids) {
            paragraphs(limit, between(from, grid.top()));
            table(limit, grid, tables.number(grid));
            from = grid.end();
        }
        paragraphs(limit, between(from, Float.POSITIVE_INFINITY));
    }

    private List<PdfWord> between(float from, float to) {
        return words.stream().filter(word -> word.y() > from && word.y() <= to).toList();
    }

    private void paragraphs(LineLimit limit, List<PdfWord> some) {
        PdfParagraphs.add(lines(some), limit);
    }

    private void table(LineLimit limit, PdfGrid grid, int number) {
        for (int row = 0; row + 1 < grid.rows().size(); row++) {
            List<String> cells =
                    new ArrayList<>(Collections.nCopies(grid.columns().size() - 1, ""));
            Set<Integer> covered = new HashSet<>();
            boolean says = false;
            List<Integer> borders = grid.borders(row);
            for (int i = 0; i + 1 < borders.size(); i++) {
                int left = borders.get(i);
                int right = borders.get(i + 1);
                int top = grid.topRow(row, left, right);
                String text = text(grid, left, right, top, grid.bottomRow(row, left, right));
                cells.set(left, text);
                says |= top == row && !text.isEmpty();
                if (top < row) {
                    IntStream.range(left, right).forEach(covered::add);
                }
            }
            if (says) {
                limit.tableLine(number, cells, covered);
            }
        }
    }

    /** What stands in a cell, over as many columns and rows as it takes. */
    private String text(PdfGrid grid, int left, int right, int top, int bottom) {
        float from = grid.rows().get(top);
        float to = grid.rows().get(bottom + 1);
        return joinedLines(lines(words.stream()
                .filter(word -> word.y() > from && word.y() <= to + NEAR / 2 && word.y() - word.height() / 2 < to)
                .filter(word -> {
                    int column = grid.column((word.x() + word.end()) / 2);
                    return left <= column && column < right;
                })
                .toList()));
    }

    private static List<List<PdfWord>> lines(List<PdfWord> some) {
        List<PdfWord> sorted = new ArrayList<>(some);
        sorted.sort(Comparator.comparing(PdfWord::y));
        List<List<PdfWord>> lines = new ArrayList<>();
        for (PdfWord word : sorted) {
            List<PdfWord> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && word.y() - last.get(0).y() < NEAR) {
                last.add(word);
            } else {
                lines.add(new ArrayList<>(List.of(word)));
            }
        }
        lines.forEach(line -> line.sort(Comparator.comparing(PdfWord::x)));
        return lines;
    }

    static String joined(List<PdfWord> line) {
        return String.join(" ", line.stream().map(PdfWord::text).toList());
    }

    /** The end of a line inside a cell means nothing. */
    private static String joinedLines(List<List<PdfWord>> lines) {
        return String.join(" ", lines.stream().map(PdfPage::joined).toList());
    }
}
