package org.opora.plansource;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.opora.plansource.PdfRulings.Stroke;

/** One page: its words, and the grid that its lines rule. */
final class PdfPage {

    private static final float NEAR = 3;
    private static final int FEWEST_COLUMNS = 2;

    private final List<PdfWord> words;
    private final List<Float> columns;
    private final List<Float> rows;

    private PdfPage(List<PdfWord> words, List<Stroke> strokes) {
        this.words = words;
        List<Stroke> level = strokes.stream().filter(Stroke::level).toList();
        List<Stroke> upright = strokes.stream().filter(Stroke::upright).toList();
        this.columns = PdfRulings.merged(upright.stream().map(Stroke::x).toList());
        this.rows = PdfRulings.merged(level.stream().map(Stroke::y).toList());
    }

    static PdfPage read(PDDocument document, int index) throws IOException {
        PDPage page = document.getPage(index);
        List<PdfWord> words = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                addWords(positions, words);
            }
        };
        stripper.setSortByPosition(true);
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        stripper.writeText(document, Writer.nullWriter());
        return new PdfPage(words, PdfRulings.of(page));
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
        return columns.size() > FEWEST_COLUMNS && rows.size() > 1;
    }

    /** Its lines of words, from top to bottom. */
    List<List<PdfWord>> lines() {
        return lines(words);
    }

    /** Words outside the grid as paragraphs, lines of the grid as lines of a table, from top to bottom. */
    void addTo(LineLimit limit) {
        boolean ruled = ruled();
        float tableTop = ruled ? rows.get(0) : Float.MAX_VALUE;
        float tableEnd = ruled ? rows.get(rows.size() - 1) : Float.MAX_VALUE;
        paragraphs(limit, words.stream().filter(word -> word.y() <= tableTop).toList());
        if (ruled) {
            table(limit);
            paragraphs(limit, words.stream().filter(word -> word.y() > tableEnd).toList());
        }
    }

    private void paragraphs(LineLimit limit, List<PdfWord> some) {
        for (List<PdfWord> line : lines(some)) {
            limit.paragraph(joined(line));
        }
    }

    private void table(LineLimit limit) {
        for (int row = 0; row + 1 < rows.size(); row++) {
            float from = rows.get(row);
            float to = rows.get(row + 1);
            List<PdfWord> inside = words.stream()
                    .filter(word -> word.y() > from && word.y() <= to + NEAR / 2 && word.y() - word.height() / 2 < to)
                    .toList();
            if (!inside.isEmpty()) {
                limit.tableLine(1, cells(inside));
            }
        }
    }

    /** Words by the columns they stand in; a cell over several columns stands in its first. */
    private List<String> cells(List<PdfWord> inside) {
        List<List<PdfWord>> cells = new ArrayList<>();
        for (int i = 0; i + 1 < columns.size(); i++) {
            cells.add(new ArrayList<>());
        }
        for (PdfWord word : inside) {
            cells.get(column((word.x() + word.end()) / 2)).add(word);
        }
        return cells.stream().map(cell -> joinedLines(lines(cell))).toList();
    }

    private int column(float x) {
        int column = 0;
        while (column + 2 < columns.size() && x > columns.get(column + 1)) {
            column++;
        }
        return column;
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

    private static String joined(List<PdfWord> line) {
        return String.join(" ", line.stream().map(PdfWord::text).toList());
    }

    /** The end of a line inside a cell means nothing. */
    private static String joinedLines(List<List<PdfWord>> lines) {
        return String.join(" ", lines.stream().map(PdfPage::joined).toList());
    }
}
