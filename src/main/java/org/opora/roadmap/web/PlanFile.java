package org.opora.roadmap.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as a file to download, wide page.
 *
 * @param widths of the columns in characters
 * @param lines cells of each line; a line of one cell is a heading over the lines after it
 */
record PlanFile(String title, List<String> headings, int[] widths, List<List<String>> lines) {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER = 256;
    private static final int LONG_SIDE = 16838;
    private static final int SHORT_SIDE = 11906;

    /** The spreadsheet. */
    ResponseEntity<byte[]> xlsx(String name) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = workbook.createSheet();
            for (int i = 0; i < widths.length; i++) {
                sheet.setColumnWidth(i, widths[i] * CHARACTER);
            }
            int at = 0;
            write(sheet.createRow(at++), List.of(title));
            write(sheet.createRow(at++), headings);
            for (List<String> line : lines) {
                if (isHeading(line)) {
                    sheet.addMergedRegion(new CellRangeAddress(at, at, 0, headings.size() - 1));
                }
                write(sheet.createRow(at++), line);
            }
            sheet.createFreezePane(0, 2);
            workbook.write(out);
            return answer(name + ".xlsx", XLSX, out.toByteArray());
        }
    }

    private static void write(Row row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }

    /** The text document; the header is repeated on every page. */
    ResponseEntity<byte[]> docx(String name) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            turn(document);
            XWPFParagraph heading = document.createParagraph();
            heading.setAlignment(ParagraphAlignment.CENTER);
            heading.createRun().setText(title);
            XWPFTable table = document.createTable(1, headings.size());
            fill(table.getRow(0), headings);
            table.getRow(0).setRepeatHeader(true);
            for (List<String> line : lines) {
                XWPFTableRow row = table.createRow();
                fill(row, line);
                if (isHeading(line)) {
                    span(row);
                }
            }
            document.write(out);
            return answer(name + ".docx", DOCX, out.toByteArray());
        }
    }

    /** A heading stands over all columns, as in an order. */
    private boolean isHeading(List<String> line) {
        return line.size() == 1 && headings.size() > 1;
    }

    private void span(XWPFTableRow row) {
        CTTcPr cell = row.getCell(0).getCTTc().addNewTcPr();
        cell.addNewGridSpan().setVal(BigInteger.valueOf(headings.size()));
        for (int i = headings.size() - 1; i > 0; i--) {
            row.removeCell(i);
        }
    }

    private static void turn(XWPFDocument document) {
        CTPageSz page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
        page.setOrient(STPageOrientation.LANDSCAPE);
        page.setW(BigInteger.valueOf(LONG_SIDE));
        page.setH(BigInteger.valueOf(SHORT_SIDE));
    }

    private static void fill(XWPFTableRow row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            row.getCell(i).setText(values.get(i));
        }
    }

    private static ResponseEntity<byte[]> answer(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
