package org.opora.roadmap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The tables of downloaded plans as texts; a heading over all columns has one cell. */
final class PlanTables {

    private PlanTables() {}

    static List<List<String>> sheet(byte[] content) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (XSSFWorkbook file = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            file.getSheetAt(0).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                lines.add(cells);
            });
        }
        return lines;
    }

    static List<List<String>> document(byte[] content) throws IOException {
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(content))) {
            return file.getTables().get(0).getRows().stream()
                    .map(row -> row.getTableCells().stream()
                            .map(cell -> cell.getText())
                            .toList())
                    .toList();
        }
    }
}
