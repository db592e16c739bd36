package org.opora.plansource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A workbook, each sheet a table, read as a stream; dates are written as plans write them. */
final class XlsxSource {

    private static final int MOST_COLUMNS = 60;

    private XlsxSource() {}

    static SourceDocument read(byte[] content) {
        LineLimit limit = new LineLimit();
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            Set<String> hidden = XlsxSheets.hidden(reader);
            List<Sheet> read = new ArrayList<>();
            while (sheets.hasNext()) {
                try (InputStream part = sheets.next()) {
                    Sheet sheet = sheet(part, reader, strings);
                    sheet.name = sheets.getSheetName();
                    read.add(sheet);
                }
            }
            add(limit, read, hidden);
        } catch (IOException
                | SAXException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | ParserConfigurationException e) {
            throw new OporaException("plan.broken");
        }
        return limit.document();
    }

    /** Several sheets are told apart by their names; one that is hidden is nothing a person has shown. */
    private static void add(LineLimit limit, List<Sheet> sheets, Set<String> hidden) {
        List<Sheet> shown = sheets.stream()
                .filter(sheet -> !hidden.contains(sheet.name) && !sheet.empty())
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.size() > 1 && !XlsxSheets.nameless(shown.get(i).name)) {
                limit.paragraph(shown.get(i).name);
            }
            add(limit, i + 1, shown.get(i));
        }
        sheets.stream()
                .filter(sheet -> hidden.contains(sheet.name) && !sheet.empty())
                .forEach(sheet -> limit.leaveOut(LeftOut.Reason.HIDDEN_SHEET, sheet.name));
    }

    private static void add(LineLimit limit, int table, Sheet sheet) {
        sheet.spread();
        for (int i = 0; i < sheet.rows.size(); i++) {
            List<String> line = sheet.rows.get(i);
            if (line.stream().anyMatch(cell -> !cell.isBlank())) {
                limit.tableLine(table, line, sheet.covered.getOrDefault(i, Set.of()));
            }
        }
    }

    private static Sheet sheet(InputStream part, XSSFReader reader, ReadOnlySharedStringsTable strings)
            throws IOException, SAXException, OpenXML4JException, ParserConfigurationException {
        Sheet sheet = new Sheet();
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
                new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, sheet, new RussianDates(), false) {
                    @Override
                    public void startElement(String uri, String name, String qName, Attributes attributes)
                            throws SAXException {
                        if (name.equals("mergeCell") && attributes.getValue("ref") != null) {
                            sheet.merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
                        }
                        super.startElement(uri, name, qName, attributes);
                    }
                });
        parser.parse(new InputSource(part));
        return sheet;
    }

    /**
     * Collects cells into lines; gaps in a line become empty texts, so that columns keep their places. Lines that are only
     * framed, as far down as somebody once pulled the frame, say nothing and are not counted.
     */
    private static final class Sheet implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<List<String>> rows = new ArrayList<>();
        private final List<CellRangeAddress> merged = new ArrayList<>();
        private final Map<Integer, Set<Integer>> covered = new HashMap<>();
        private List<String> cells = new ArrayList<>();
        private String name = "";

        boolean empty() {
            return rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank));
        }

        @Override
        public void startRow(int row) {
            while (rows.size() < Math.min(row, LineLimit.MOST_LINES)) {
                rows.add(new ArrayList<>());
            }
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            while (column < MOST_COLUMNS && cells.size() < column) {
                cells.add("");
            }
            if (column < MOST_COLUMNS) {
                cells.add(value == null ? "" : value.strip());
            }
        }

        @Override
        public void endRow(int row) {
            if (row < LineLimit.MOST_LINES) {
                rows.add(cells);
            } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                throw new OporaException("plan.rows", LineLimit.MOST_LINES);
            }
        }

        /** A cell merged downwards gives its text to every line it covers. */
        private void spread() {
            for (CellRangeAddress range : merged) {
                String text = at(range.getFirstRow(), range.getFirstColumn());
                int last = Math.min(range.getLastRow(), rows.size() - 1);
                for (int row = range.getFirstRow() + 1; row <= last && !text.isEmpty(); row++) {
                    put(row, range.getFirstColumn(), text);
                    covered.computeIfAbsent(row, line -> new HashSet<>()).add(range.getFirstColumn());
                }
            }
        }

        private String at(int row, int column) {
            boolean there = row < rows.size() && column < rows.get(row).size();
            return there ? rows.get(row).get(column) : "";
        }

        private void put(int row, int column, String text) {
            List<String> line = rows.get(row);
            while (line.size() <= column && line.size() < MOST_COLUMNS) {
                line.add("");
            }
            if (column < line.size()) {
                line.set(column, text);
            }
        }
    }

    /** A date cell shows its day, or month and year, in the order of Russian plans whatever the format of the cell is. */
    private static final class RussianDates extends DataFormatter {

        RussianDates() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int index, String format, boolean use1904) {
            if (!DateUtil.isADateFormat(index, format) || !DateUtil.isValidExcelDate(value)) {
                return super.formatRawCellContents(value, index, format, use1904);
            }
            boolean hasDay = format == null || format.toLowerCase(Locale.ROOT).contains("d");
            return DateUtil.getLocalDateTime(value, use1904)
                    .format(java.time.format.DateTimeFormatter.ofPattern(hasDay ? "dd.MM.yyyy" : "MM.yyyy"));
        }
    }
}
