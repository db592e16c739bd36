package org.opora.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Sheets of values as XLSX: a template to fill in with its allowed words, a list as it is shown, a table as
 * it would be printed. Never a formula.
 */
public final class Workbook {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER = 256;
    private static final int WIDTH = 22 * CHARACTER;

    private Workbook() {}

    /** A sheet: its name, and its lines with the header first. A cell that is a number, a day or a moment is written as one. */
    public record Sheet(String name, List<List<?>> lines) {}

    /** The bytes of the workbook with these sheets. */
    public static byte[] of(Sheet... sheets) {
        return written(false, sheets);
    }

    /**
     * A table as it would be printed.
     *
     * @param title stands above it
     * @param widths of its columns in characters
     * @param lines its lines with the header first; a line of one cell is a heading over the lines after it
     */
    public record Table(String title, List<Integer> widths, List<List<?>> lines) {}

    /** The bytes of a workbook with this table alone. */
    public static byte[] of(Table table) {
        return written((workbook, styles) -> write(workbook.createSheet(), table, styles));
    }

    /** The same for lists: each can be filtered by its header. */
    public static byte[] lists(Sheet... sheets) {
        return written(true, sheets);
    }

    private static byte[] written(boolean filtered, Sheet... sheets) {
        return written((workbook, styles) -> {
            for (Sheet sheet : sheets) {
                SXSSFSheet made = workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet.name()));
                write(made, sheet.lines(), styles);
                if (filtered) {
                    filter(made, sheet.lines());
                }
            }
        });
    }

    private static byte[] written(BiConsumer<SXSSFWorkbook, CellStyles> content) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            content.accept(workbook, new CellStyles(workbook));
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
                    styles.putHeader(cell, cells.get(place));
                } else {
                    styles.put(cell, cells.get(place));
                }
                sheet.setColumnWidth(place, WIDTH);
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private static void write(SXSSFSheet sheet, Table table, CellStyles styles) {
        int width = table.widths().size();
        for (int place = 0; place < width; place++) {
            sheet.setColumnWidth(place, table.widths().get(place) * CHARACTER);
        }
        styles.putTitle(sheet.createRow(0).createCell(0), table.title());
        for (int number = 0; number < table.lines().size(); number++) {
            Row row = sheet.createRow(number + 1);
            List<?> cells = table.lines().get(number);
            boolean heading = cells.size() == 1 && width > 1;
            for (int place = 0; place < cells.size(); place++) {
                Cell cell = row.createCell(place);
                if (number == 0 || heading) {
                    styles.putHeader(cell, cells.get(place));
                } else {
                    styles.putWrapped(cell, cells.get(place));
                }
            }
            if (heading) {
                sheet.addMergedRegion(new CellRangeAddress(number + 1, number + 1, 0, width - 1));
            }
        }
        sheet.createFreezePane(0, 2);
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
