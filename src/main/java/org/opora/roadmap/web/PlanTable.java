package org.opora.roadmap.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.opora.roadmap.RoadmapHead;
import org.opora.roadmap.RowLine;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The plan in the shape of its order, with how far each row is: as a spreadsheet and as a text document. */
@Component
class PlanTable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int ROWS_IN_MEMORY = 100;
    private static final List<String> COLUMNS = List.of(
            "number", "activity", "dates", "executors", "results", "schoolActivity", "schoolDates", "progress", "next");
    private static final int[] WIDTHS = {8, 60, 22, 30, 34, 40, 22, 22, 14};

    private final MessageSource messages;

    PlanTable(MessageSource messages) {
        this.messages = messages;
    }

    byte[] xlsx(RoadmapHead head, List<RowLine> rows) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = workbook.createSheet();
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            int at = 0;
            write(sheet.createRow(at++), List.of(title(head)));
            write(sheet.createRow(at++), headings());
            String section = "";
            for (RowLine row : rows) {
                if (!row.section().equals(section)) {
                    section = row.section();
                    write(sheet.createRow(at++), List.of(section));
                }
                write(sheet.createRow(at++), cells(row));
            }
            sheet.createFreezePane(0, 2);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void write(Row row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }

    byte[] docx(RoadmapHead head, List<RowLine> rows) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph heading = document.createParagraph();
            heading.setAlignment(ParagraphAlignment.CENTER);
            heading.createRun().setText(title(head));
            XWPFTable table = document.createTable(1, COLUMNS.size());
            fill(table.getRow(0), headings());
            table.getRow(0).setRepeatHeader(true);
            String section = "";
            for (RowLine row : rows) {
                if (!row.section().equals(section)) {
                    section = row.section();
                    fill(table.createRow(), List.of("", section));
                }
                fill(table.createRow(), cells(row));
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(XWPFTableRow row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            row.getCell(i).setText(values.get(i));
        }
    }

    private String title(RoadmapHead head) {
        String order = head.roadmap().orderNumber() == null
                ? ""
                : " "
                        + say(
                                "roadmap.order-of",
                                head.roadmap().orderNumber(),
                                day(head.roadmap().orderDate()));
        return head.roadmap().title() + ", " + head.municipality() + ", "
                + day(head.roadmap().start()) + " — " + day(head.roadmap().end()) + order;
    }

    private List<String> headings() {
        return COLUMNS.stream().map(column -> say("roadmap.column." + column)).toList();
    }

    private List<String> cells(RowLine row) {
        String progress = row.total() == 0 ? "" : say("roadmap.done-of", row.done(), row.total());
        return Stream.of(
                        row.number(),
                        row.activity(),
                        row.scheduleRaw(),
                        row.executors(),
                        row.results(),
                        row.schoolActivity(),
                        row.schoolScheduleRaw(),
                        progress,
                        row.nextDue() == null ? "" : day(row.nextDue()))
                .map(value -> value == null ? "" : value)
                .toList();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private String say(String key, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        String found = messages.getMessage(key, args, key, locale);
        return found == null ? key : found;
    }
}
