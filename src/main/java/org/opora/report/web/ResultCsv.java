package org.opora.report.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as CSV; cells that a spreadsheet would run are prefixed. */
final class ResultCsv {

    private static final String DANGEROUS = "=+-@\t\r";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ResultCsv() {}

    static byte[] of(ResultTable table) throws IOException {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setRecordSeparator("\r\n")
                .get();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            printer.printRecord(table.head());
            for (List<Object> row : table.rows()) {
                printer.printRecord(row.stream().map(ResultCsv::safe).toList());
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
