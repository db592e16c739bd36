package org.opora.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first sheet of a workbook, read line by line as a stream: a small file can hold a sheet that fills the memory. */
final class XlsxTable {

    private XlsxTable() {}

    static List<TableLine> read(byte[] content) {
        Lines lines = new Lines();
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(workbook);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new OporaException("table.not-a-table");
            }
            try (InputStream sheet = sheets.next()) {
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        null,
                        new ReadOnlySharedStringsTable(workbook),
                        lines,
                        new DataFormatter(java.util.Locale.ROOT),
                        false));
                parser.parse(new InputSource(sheet));
            }
        } catch (IOException
                | SAXException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | ParserConfigurationException e) {
            throw new OporaException("table.not-a-table");
        }
        return lines.read;
    }

    /** Collects cells into lines; gaps in a line become empty texts, so that columns keep their places. */
    private static final class Lines implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<TableLine> read = new ArrayList<>();
        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            TableFile.checkLine(row + 1);
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= TableFile.MAX_COLUMNS) {
                return;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }

        @Override
        public void endRow(int row) {
            read.add(new TableLine(row + 1, cells));
        }
    }
}
