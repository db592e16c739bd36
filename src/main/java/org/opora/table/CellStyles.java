package org.opora.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** How the values of a workbook are written, so that a spreadsheet sorts and adds them up: days as days, numbers as numbers. */
final class CellStyles {

    /** With these a spreadsheet begins a formula when somebody edits the text, or saves it in a plainer format. */
    private static final String DANGEROUS = "=+-@\t\r";

    private final CellStyle header;
    private final CellStyle day;
    private final CellStyle moment;
    private final CellStyle quoted;

    CellStyles(SXSSFWorkbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        header = workbook.createCellStyle();
        header.setFont(bold);
        header.setWrapText(true);
        day = formatted(workbook, "dd.mm.yyyy");
        moment = formatted(workbook, "dd.mm.yyyy hh:mm");
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
    }

    private static CellStyle formatted(SXSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    CellStyle header() {
        return header;
    }

    /** A text stays a text, whatever it begins with. */
    void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate on) {
            cell.setCellValue(on);
            cell.setCellStyle(day);
        } else if (value instanceof LocalDateTime at) {
            cell.setCellValue(at);
            cell.setCellStyle(moment);
        } else {
            String text = value.toString();
            cell.setCellValue(text);
            if (!text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0) {
                cell.setCellStyle(quoted);
            }
        }
    }
}
