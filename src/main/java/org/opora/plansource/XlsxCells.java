package org.opora.plansource;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of a sheet as a stream: each as it is shown, a formula by its last result. */
final class XlsxCells extends DefaultHandler {

    private final XlsxParts parts;
    private final XlsxSheet sheet;
    private final RussianDates formats = new RussianDates();
    private final StringBuilder value = new StringBuilder();
    private final XlsxText text = new XlsxText();
    private int row = -1;
    private @Nullable String reference;
    private String type = "";
    private int style;
    private boolean valued;
    private boolean inValue;

    XlsxCells(XlsxParts parts, XlsxSheet sheet) {
        this.parts = parts;
        this.sheet = sheet;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        sheet.element(name, attributes);
        switch (name) {
            case "row" -> {
                row = XmlPart.number(XmlPart.attribute(attributes, "r"), row + 2) - 1;
                sheet.startRow(row);
            }
            case "c" -> {
                reference = attributes.getValue("r");
                type = XmlPart.attribute(attributes, "t");
                style = XmlPart.number(XmlPart.attribute(attributes, "s"), 0);
                valued = false;
            }
            case "v" -> {
                inValue = true;
                value.setLength(0);
            }
            default -> text.start(name);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            value.append(characters, start, length);
        } else {
            text.add(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        text.end(name);
        switch (name) {
            case "v" -> {
                inValue = false;
                valued = true;
            }
            case "c" -> cell();
            case "row" -> sheet.endRow(row);
            default -> {
                return;
            }
        }
    }

    private void cell() {
        String inline = text.take();
        if (type.equals("inlineStr")) {
            sheet.cell(reference, inline);
        } else if (valued) {
            sheet.cell(reference, shown(value.toString()));
        }
    }

    private String shown(String given) {
        return switch (type) {
            case "s" -> parts.text(XmlPart.number(given.strip(), -1));
            case "b" -> given.strip().equals("0") ? "FALSE" : "TRUE";
            case "d" -> given.replaceFirst("T.*", "");
            case "str", "e" -> XlsxText.plain(given);
            default -> number(given);
        };
    }

    private String number(String given) {
        int format = parts.format(style);
        String pattern = parts.pattern(format);
        try {
            return pattern == null
                    ? given
                    : formats.formatRawCellContents(Double.parseDouble(given), format, pattern, parts.use1904());
        } catch (NumberFormatException none) {
            return given;
        }
    }

    /** A date cell shows its day, or month and year, in the order of Russian plans whatever the format of the cell is. */
    private static final class RussianDates extends DataFormatter {

        RussianDates() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double number, int index, String format, boolean use1904) {
            if (!DateUtil.isADateFormat(index, format) || !DateUtil.isValidExcelDate(number)) {
                return super.formatRawCellContents(number, index, format, use1904);
            }
            boolean hasDay = format == null || format.toLowerCase(Locale.ROOT).contains("d");
            return DateUtil.getLocalDateTime(number, use1904)
                    .format(DateTimeFormatter.ofPattern(hasDay ? "dd.MM.yyyy" : "MM.yyyy"));
        }
    }
}
