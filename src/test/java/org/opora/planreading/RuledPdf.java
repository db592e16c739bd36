package org.opora.planreading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A table in a PDF with merged cells ({@code ^} covered from above, {@code <} from the left), one line of text in each. */
final class RuledPdf {

    private static final float LEFT = 30;
    private static final float TOP = 540;
    private static final float WIDTH = 780;
    private static final float HEIGHT = 20;
    private static final float SIZE = 8;

    private final List<String[][]> pages = new ArrayList<>();

    private boolean ruled = true;

    private RuledPdf() {}

    /** A title and a table on one page. */
    static byte[] of(String title, String[][] rows) {
        RuledPdf pdf = new RuledPdf();
        pdf.pages.add(rows);
        return pdf.write(title);
    }

    /** The last row of the first page goes on in the first row of the second one, and no line is drawn at the cut. */
    static byte[] cut(String title, String[][] first, String[][] second) {
        RuledPdf pdf = new RuledPdf();
        pdf.pages.add(first);
        pdf.pages.add(second);
        return pdf.write(title);
    }

    /** Without lines, the headings in the middle of their columns. */
    static byte[] centred(String title, String[][] rows) {
        RuledPdf pdf = new RuledPdf();
        pdf.ruled = false;
        pdf.pages.add(rows);
        return pdf.write(title);
    }

    private byte[] write(String title) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            for (int i = 0; i < pages.size(); i++) {
                PDPage sheet = new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
                document.addPage(sheet);
                try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
                    if (i == 0) {
                        text(page, font, LEFT, TOP + HEIGHT, title);
                    }
                    if (ruled) {
                        table(page, font, pages.get(i), i > 0, i + 1 < pages.size());
                    } else {
                        plain(page, font, pages.get(i));
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void plain(PDPageContentStream page, PDFont font, String[][] rows) throws IOException {
        for (int i = 0; i < rows.length; i++) {
            float width = WIDTH / rows[i].length;
            for (int j = 0; j < rows[i].length; j++) {
                text(page, font, LEFT + j * width + (i == 0 ? width / 2 : 0), TOP - i * HEIGHT, rows[i][j]);
            }
        }
    }

    private static void table(
            PDPageContentStream page, PDFont font, String[][] rows, boolean openTop, boolean openBottom)
            throws IOException {
        for (int i = 0; i < rows.length; i++) {
            float width = WIDTH / rows[i].length;
            for (int j = 0; j < rows[i].length; j++) {
                if (rows[i][j].equals("^") || rows[i][j].equals("<")) {
                    continue;
                }
                int columns = 1;
                while (j + columns < rows[i].length && rows[i][j + columns].equals("<")) {
                    columns++;
                }
                int lines = 1;
                while (i + lines < rows.length && rows[i + lines][j].equals("^")) {
                    lines++;
                }
                float x = LEFT + j * width;
                float y = TOP - i * HEIGHT;
                float end = x + columns * width;
                float bottom = y - lines * HEIGHT;
                line(page, x, y, x, bottom);
                line(page, end, y, end, bottom);
                if (i > 0 || !openTop) {
                    line(page, x, y, end, y);
                }
                if (i + lines < rows.length || !openBottom) {
                    line(page, x, bottom, end, bottom);
                }
                text(page, font, x + 3, y - HEIGHT / 2, rows[i][j]);
            }
        }
    }

    private static void line(PDPageContentStream page, float x, float y, float x2, float y2) throws IOException {
        page.moveTo(x, y);
        page.lineTo(x2, y2);
        page.stroke();
    }

    private static void text(PDPageContentStream page, PDFont font, float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }
}
