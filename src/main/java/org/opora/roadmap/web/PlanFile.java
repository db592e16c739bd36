package org.opora.roadmap.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.opora.table.Spreadsheet;
import org.opora.table.Workbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as a file to download, wide page.
 *
 * @param widths of the columns in characters
 * @param lines texts, numbers and days of each line; a line of one cell is a heading over the lines after it
 */
record PlanFile(String title, List<String> headings, List<Integer> widths, List<? extends List<?>> lines) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int LONG_SIDE = 16838;
    private static final int SHORT_SIDE = 11906;

    /** The spreadsheet: days are days and numbers numbers, so that it sorts and adds them up. */
    ResponseEntity<byte[]> xlsx(String name) {
        List<List<?>> all = new ArrayList<>();
        all.add(headings);
        all.addAll(lines);
        return Spreadsheet.file(name + ".xlsx", Workbook.of(new Workbook.Table(title, widths, all)));
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
            for (List<?> line : lines) {
                XWPFTableRow row = table.createRow();
                fill(row, line);
                if (isHeading(line)) {
                    span(row);
                }
            }
            document.write(out);
            return answer(name + ".docx", out.toByteArray());
        }
    }

    /** A heading stands over all columns, as in an order. */
    private boolean isHeading(List<?> line) {
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

    private static void fill(XWPFTableRow row, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            row.getCell(i).setText(value instanceof LocalDate day ? DAY.format(day) : value.toString());
        }
    }

    private static ResponseEntity<byte[]> answer(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DOCX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
