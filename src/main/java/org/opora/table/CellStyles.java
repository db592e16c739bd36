package org.opora.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** How the values of a workbook are written, so that a spreadsheet sorts and adds them up: days as days, numbers as numbers. */
final class CellStyles {

    /** With these a spreadsheet begins a formula when somebody edits the text, or saves it in a plainer format. */
    private static final String DANGEROUS = "=+-@\t\r";

    private static final String DAY = "dd.mm.yyyy";

    private final CellStyle header;
    private final CellStyle day;
    private final CellStyle moment;
    private final CellStyle quoted;
    private final CellStyle title;
    private final CellStyle wrapped;
    private final CellStyle wrappedQuoted;
    private final CellStyle dayOnTop;
    private final CellStyle onTop;

    CellStyles(SXSSFWorkbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        header = workbook.createCellStyle();
        header.setFont(bold);
        header.setWrapText(true);
        day = formatted(workbook, DAY);
        moment = formatted(workbook, "dd.mm.yyyy hh:mm");
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        title = workbook.createCellStyle();
        title.setFont(bold);
        onTop = topOf(workbook.createCellStyle());
        dayOnTop = topOf(formatted(workbook, DAY));
        wrapped = topOf(workbook.createCellStyle());
        wrapped.setWrapText(true);
        wrappedQuoted = workbook.createCellStyle();
        wrappedQuoted.cloneStyleFrom(wrapped);
        wrappedQuoted.setQuotePrefixed(true);
    }

    private static CellStyle topOf(CellStyle style) {
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle formatted(SXSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** The name of a column, or of the lines below. */
    void putHeader(Cell cell, Object value) {
        cell.setCellValue(value.toString());
        cell.setCellStyle(header);
    }

    /** Runs over the cells beside it. */
    void putTitle(Cell cell, String value) {
        cell.setCellValue(value);
        cell.setCellStyle(title);
    }

    /** The same as {@link #put}, with long texts on several lines and everything beginning on top. */
    void putWrapped(Cell cell, Object value) {
        put(cell, value);
        if (value instanceof LocalDate) {
            cell.setCellStyle(dayOnTop);
        } else if (value instanceof Number) {
            cell.setCellStyle(onTop);
        } else {
            cell.setCellStyle(isDangerous(value.toString()) ? wrappedQuoted : wrapped);
        }
    }

    /** A text stays a text, whatever it begins with; nothing stays an empty cell. */
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
            if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
            if (isDangerous(text)) {
                cell.setCellStyle(quoted);
            }
        }
    }

    private static boolean isDangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }
}
