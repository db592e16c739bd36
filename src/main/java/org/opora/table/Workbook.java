package org.opora.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Sheets of values as XLSX: a template to fill in with its allowed words, or a list as it is shown. Never a formula. */
public final class Workbook {

    private static final int WIDTH = 22 * 256;

    private Workbook() {}

    /** A sheet: its name, and its lines with the header first. A cell that is a number, a day or a moment is written as one. */
    public record Sheet(String name, List<List<?>> lines) {}

    /** The bytes of the workbook with these sheets. */
    public static byte[] of(Sheet... sheets) {
        return written(false, sheets);
    }

    /** The same for lists: each can be filtered by its header. */
    public static byte[] lists(Sheet... sheets) {
        return written(true, sheets);
    }

    private static byte[] written(boolean filtered, Sheet... sheets) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyles styles = new CellStyles(workbook);
            for (Sheet sheet : sheets) {
                SXSSFSheet made = workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet.name()));
                write(made, sheet.lines(), styles);
                if (filtered) {
                    filter(made, sheet.lines());
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SXSSFSheet sheet, List<List<?>> lines, CellStyles styles) {
        for (int number = 0; number < lines.size(); number++) {
            Row row = sheet.createRow(number);
            List<?> cells = lines.get(number);
            for (int place = 0; place < cells.size(); place++) {
                Cell cell = row.createCell(place);
                if (number == 0) {
                    cell.setCellValue(cells.get(place).toString());
                    cell.setCellStyle(styles.header());
                } else {
                    styles.put(cell, cells.get(place));
                }
                sheet.setColumnWidth(place, WIDTH);
            }
        }
        sheet.createFreezePane(0, 1);
    }

    /** Lines shorter than the header are notes below the list. */
    private static void filter(SXSSFSheet sheet, List<List<?>> lines) {
        int width = lines.isEmpty() ? 0 : lines.get(0).size();
        int last = (int) lines.stream().filter(line -> line.size() == width).count() - 1;
        if (width > 0 && last > 0) {
            sheet.setAutoFilter(new CellRangeAddress(0, last, 0, width - 1));
        }
    }
}
