package org.opora.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.error.OporaException;

/** Real small files of each kind pass; what is not what its name says does not. */
class FileCheckTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final byte[] JPG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
    };

    @Test
    void takesRealOfficeFiles() throws IOException {
        assertThat(FileCheck.check("справка.docx", docx())).isEqualTo(FileKind.DOCX);
        assertThat(FileCheck.check("таблица.XLSX", xlsx())).isEqualTo(FileKind.XLSX);
        assertThat(FileCheck.check("таблица.xls", xls())).isEqualTo(FileKind.XLS);
        assertThat(FileCheck.check("текст.odt", odt("application/vnd.oasis.opendocument.text")))
                .isEqualTo(FileKind.ODT);
        assertThat(FileCheck.check("слайды.pptx", zip(parts("ppt/presentation.xml", "<p/>"))))
                .isEqualTo(FileKind.PPTX);
    }

    @Test
    void takesPdfPicturesAndRichText() {
        assertThat(FileCheck.check("a.pdf", PDF)).isEqualTo(FileKind.PDF);
        assertThat(FileCheck.check("a.png", PNG)).isEqualTo(FileKind.PNG);
        assertThat(FileCheck.check("a.jpeg", JPG)).isEqualTo(FileKind.JPEG);
        assertThat(FileCheck.check("a.rtf", "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(FileKind.RTF);
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(FileCheck.check("a.heic", heic)).isEqualTo(FileKind.HEIC);
    }

    @ParameterizedTest
    @CsvSource({"программа.exe", "архив.zip", "таблица.xlsm", "страница.html", "рисунок.svg", "без-вида"})
    void refusesOtherKinds(String name) {
        refuses(name, PDF, "file.kind");
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() throws IOException {
        refuses("a.pdf", "MZ\u0090\0программа".getBytes(StandardCharsets.ISO_8859_1), "file.content");
        refuses("a.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "file.content");
        refuses("a.xlsx", docx(), "file.content");
        refuses("a.docx", zip(Map.of("readme.txt", "просто архив".getBytes(StandardCharsets.UTF_8))), "file.content");
        refuses("a.doc", xls(), "file.content");
        refuses("a.odt", odt("application/vnd.oasis.opendocument.spreadsheet"), "file.content");
        refuses("a.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "file.content");
    }

    @Test
    void refusesMacros() {
        refuses("a.docx", zip(with(parts("word/document.xml", "<w/>"), "word/vbaProject.bin", "x")), "file.macro");
        Map<String, byte[]> renamed = parts("xl/workbook.xml", "<x/>");
        renamed.put(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"
                        .getBytes(StandardCharsets.UTF_8));
        refuses("a.xlsx", zip(renamed), "file.macro");
    }

    @Test
    void refusesPartsThatLeaveTheArchive() {
        refuses("a.docx", zip(with(parts("word/document.xml", "<w/>"), "../../etc/cron.d/x", "x")), "file.content");
        refuses("a.docx", zip(with(parts("word/document.xml", "<w/>"), "/etc/passwd", "x")), "file.content");
    }

    @Test
    void refusesBombs() {
        Map<String, byte[]> bomb = parts("word/document.xml", "<w/>");
        bomb.put("word/media/image1.bmp", new byte[40 * 1024 * 1024]);
        refuses("a.docx", zip(bomb), "file.bomb");

        Map<String, byte[]> many = parts("word/document.xml", "<w/>");
        for (int part = 0; part < 5_001; part++) {
            many.put("word/p" + part, new byte[0]);
        }
        refuses("a.docx", zip(many), "file.bomb");
    }

    @Test
    void refusesEmptyAndTooLargeFiles() {
        refuses("a.pdf", new byte[0], "file.empty");
        refuses("a.pdf", new byte[FileCheck.LARGEST + 1], "file.large");
    }

    @Test
    void keepsOnlyTheNameOfAPath() {
        assertThat(FileCheck.plainName("C:\\Users\\Ива\\справка.docx")).isEqualTo("справка.docx");
        assertThat(FileCheck.plainName("../../x\u0000\u202e.pdf")).isEqualTo("x.pdf");
        assertThat(FileCheck.plainName("я".repeat(300) + ".pdf")).hasSize(200).endsWith(".pdf");
    }

    private static void refuses(String name, byte[] content, String code) {
        assertThatThrownBy(() -> FileCheck.check(name, content))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Справка");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Лист").createRow(0).createCell(0).setCellValue(1);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Лист").createRow(0).createCell(0).setCellValue(1);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] odt(String mediaType) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", mediaType.getBytes(StandardCharsets.US_ASCII));
        parts.put("content.xml", "<office/>".getBytes(StandardCharsets.US_ASCII));
        return zip(parts);
    }

    private static Map<String, byte[]> parts(String main, String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        parts.put(main, content.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
