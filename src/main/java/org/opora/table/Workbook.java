package org.opora.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A template to download: a sheet to fill in and a sheet with the allowed words, as XLSX. */
public final class Workbook {

    private static final int WIDTH = 22 * 256;

    private Workbook() {}

    /** A sheet: its name, and its lines with the header first. A cell that is a number is written as one. */
    public record Sheet(String name, List<List<?>> lines) {}

    /** The bytes of the workbook with these sheets. */
    public static byte[] of(Sheet... sheets) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Sheet sheet : sheets) {
                write(workbook.createSheet(sheet.name()), sheet.lines());
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SXSSFSheet sheet, List<List<?>> lines) {
        for (int number = 0; number < lines.size(); number++) {
            Row row = sheet.createRow(number);
            List<?> cells = lines.get(number);
            for (int place = 0; place < cells.size(); place++) {
                if (cells.get(place) instanceof Number value) {
                    row.createCell(place).setCellValue(value.doubleValue());
                } else {
                    row.createCell(place).setCellValue(cells.get(place).toString());
                }
                sheet.setColumnWidth(place, WIDTH);
            }
        }
        sheet.createFreezePane(0, 1);
    }
}
