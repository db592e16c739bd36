package org.opora.planreading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The project's own plans in every format, made from one text: lines with tabs are lines of the table. */
public final class Plans {

    private static final Path FOLDER = Path.of("src/test/resources/planreading");

    private static final float[] FOUR_COLUMNS = {50, 330, 180, 180};

    private Plans() {}

    /** One of the texts beside the tests. */
    public static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RecognisedPlan read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), "plan.txt");
    }

    static RecognisedPlan read(byte[] content, String fileName) {
        return new ReadPlan().read(content, fileName, ReadingOptions.none());
    }

    /** The same as a Word document. */
    public static byte[] docx(String text) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Object block : blocks(text)) {
                if (block instanceof String paragraph) {
                    document.createParagraph().createRun().setText(paragraph);
                } else {
                    table(document, rows(block));
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void table(XWPFDocument document, List<String[]> rows) {
        int width = rows.stream().mapToInt(row -> row.length).max().orElse(1);
        XWPFTable table = document.createTable(rows.size(), width);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).length; j++) {
                table.getRow(i).getCell(j).setText(rows.get(i)[j]);
            }
        }
        document.createParagraph();
    }

    static byte[] xlsx(String text) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("План");
            int at = 0;
            for (String line : text.split("\n", -1)) {
                var row = sheet.createRow(at++);
                String[] cells = line.split("\t", -1);
                for (int j = 0; j < cells.length; j++) {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a page, as the clipboard of Word gives it. */
    public static byte[] html(String text) {
        StringBuilder html = new StringBuilder("<html><body>");
        for (Object block : blocks(text)) {
            if (block instanceof String paragraph) {
                html.append("<p>").append(paragraph).append("</p>");
                continue;
            }
            html.append("<table>");
            for (String[] row : rows(block)) {
                html.append("<tr>");
                for (String cell : row) {
                    html.append("<td>").append(cell).append("</td>");
                }
                html.append("</tr>");
            }
            html.append("</table>");
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] odt(String text) {
        StringBuilder body = new StringBuilder();
        for (Object block : blocks(text)) {
            if (block instanceof String paragraph) {
                body.append("<text:p>").append(escaped(paragraph)).append("</text:p>");
                continue;
            }
            body.append("<table:table>");
            for (String[] row : rows(block)) {
                body.append("<table:table-row>");
                for (String cell : row) {
                    body.append("<table:table-cell><text:p>")
                            .append(escaped(cell))
                            .append("</text:p></table:table-cell>");
                }
                body.append("</table:table-row>");
            }
            body.append("</table:table>");
        }
        String content =
                """
                <?xml version="1.0" encoding="UTF-8"?><office:document-content
                 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>%s</office:text></office:body></office:document-content>"""
                        .formatted(body);
        return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
    }

    /** The same in that format; a PDF has four columns. */
    static byte[] in(String format, String text) {
        return switch (format) {
            case "docx" -> docx(text);
            case "xlsx" -> xlsx(text);
            case "odt" -> odt(text);
            case "html" -> html(text);
            case "pdf" -> pdf(text, FOUR_COLUMNS);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** A PDF as a word processor prints it: a text layer and the lines of the table. */
    static byte[] pdf(String text, float[] widths) {
        return pdf(text, widths, true);
    }

    /** The same without the lines of the table, when {@code ruled} is false. */
    static byte[] pdf(String text, float[] widths, boolean ruled) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            new PdfPrinter(document, font, widths, ruled).print(text);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF with nothing but an empty page: what a scan looks like to a reader of text. */
    static byte[] scan() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip archive of parts: name, content, name, content … */
    static byte[] zip(String... parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                byte[] content = parts[i + 1].getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(parts[i]);
                if (i == 0) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    CRC32 crc = new CRC32();
                    crc.update(content);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ByteArrayInputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Paragraphs as texts, runs of lines with tabs as lists of rows. */
    private static List<Object> blocks(String text) {
        List<Object> blocks = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.contains("\t")) {
                rows.add(line.split("\t", -1));
                continue;
            }
            if (!rows.isEmpty()) {
                blocks.add(rows);
                rows = new ArrayList<>();
            }
            if (!line.isBlank()) {
                blocks.add(line);
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(rows);
        }
        return blocks;
    }

    @SuppressWarnings("unchecked")
    private static List<String[]> rows(Object block) {
        return (List<String[]>) block;
    }

    /** Prints paragraphs and ruled tables, cells wrapped, over as many pages as it takes. */
    private static final class PdfPrinter {

        private static final float SIZE = 8;
        private static final float LINE = 10;
        private static final float LEFT = 30;

        private final PDDocument document;
        private final PDFont font;
        private final float[] widths;
        private final boolean ruled;
        private PDPageContentStream page;
        private float y;

        PdfPrinter(PDDocument document, PDFont font, float[] widths, boolean ruled) throws IOException {
            this.document = document;
            this.font = font;
            this.widths = widths;
            this.ruled = ruled;
            this.page = open();
        }

        private PDPageContentStream open() throws IOException {
            PDPage sheet = new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
            document.addPage(sheet);
            y = sheet.getMediaBox().getHeight() - 30;
            return new PDPageContentStream(document, sheet);
        }

        void print(String text) throws IOException {
            for (String line : text.split("\n", -1)) {
                if (line.contains("\t")) {
                    row(line.split("\t", -1));
                } else {
                    paragraph(line);
                }
            }
            page.close();
        }

        private void paragraph(String text) throws IOException {
            float width = 0;
            for (float column : widths) {
                width += column;
            }
            for (String line : wrap(text, width)) {
                room(LINE);
                y -= LINE;
                write(LEFT, y, line);
            }
        }

        private void room(float height) throws IOException {
            if (y - height < 30) {
                page.close();
                page = open();
            }
        }

        private void row(String[] cells) throws IOException {
            List<List<String>> wrapped = new ArrayList<>();
            int lines = 1;
            for (int i = 0; i < widths.length; i++) {
                wrapped.add(wrap(i < cells.length ? cells[i] : "", widths[i] - 6));
                lines = Math.max(lines, wrapped.get(i).size());
            }
            float height = lines * LINE + 4;
            room(height);
            float x = LEFT;
            for (int i = 0; i < widths.length; i++) {
                if (ruled) {
                    page.addRect(x, y - height, widths[i], height);
                }
                for (int j = 0; j < wrapped.get(i).size(); j++) {
                    write(x + 3, y - (j + 1) * LINE, wrapped.get(i).get(j));
                }
                x += widths[i];
            }
            page.stroke();
            y -= height;
        }

        private List<String> wrap(String text, float width) throws IOException {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * SIZE > width) {
                    lines.add(line.toString());
                    line = new StringBuilder(word);
                } else {
                    line = new StringBuilder(longer);
                }
            }
            lines.add(line.toString());
            return lines;
        }

        private void write(float x, float at, String text) throws IOException {
            page.beginText();
            page.setFont(font, SIZE);
            page.newLineAtOffset(x, at);
            page.showText(text);
            page.endText();
        }
    }
}
