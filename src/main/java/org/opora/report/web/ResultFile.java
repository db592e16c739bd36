package org.opora.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a table as XLSX (streamed, values only, never a formula) or CSV (cells that a spreadsheet would run are prefixed). */
final class ResultFile {

    private static final int ROWS_IN_MEMORY = 100;
    private static final String DANGEROUS = "=+-@\t\r";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ResultFile() {}

    static byte[] xlsx(ResultTable table) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = workbook.createSheet();
            write(sheet.createRow(0), table.head());
            for (int i = 0; i < table.rows().size(); i++) {
                write(sheet.createRow(i + 1), table.rows().get(i));
            }
            sheet.createFreezePane(0, 1);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void write(Row row, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            if (values.get(i) instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(String.valueOf(values.get(i)));
            }
        }
    }

    static byte[] csv(ResultTable table) throws IOException {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setRecordSeparator("\r\n")
                .get();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            printer.printRecord(table.head());
            for (List<Object> row : table.rows()) {
                printer.printRecord(row.stream().map(ResultFile::safe).toList());
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object safe(Object value) {
        return value instanceof String text && !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : value;
    }
}
