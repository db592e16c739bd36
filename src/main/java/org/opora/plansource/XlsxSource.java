package org.opora.plansource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.opora.error.OporaException;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A workbook, each sheet a table, read as a stream; dates are written as plans write them. */
final class XlsxSource {

    private XlsxSource() {}

    static SourceDocument read(byte[] content) {
        LineLimit limit = new LineLimit();
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            XlsxSheets known = XlsxSheets.of(reader);
            List<XlsxSheet> read = new ArrayList<>();
            while (sheets.hasNext()) {
                try (InputStream part = sheets.next()) {
                    XlsxSheet sheet = sheet(part, reader, strings, new RussianDates(known.from1904()));
                    sheet.name(sheets.getSheetName());
                    read.add(sheet);
                }
            }
            add(limit, read, known);
        } catch (IOException
                | SAXException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | ParserConfigurationException e) {
            throw new OporaException("plan.broken");
        }
        SourceDocument document = limit.document();
        if (document.lines().isEmpty() && !document.leftOut().isEmpty()) {
            throw new OporaException("plan.hidden");
        }
        return document;
    }

    /** Several sheets are told apart by their names; one that is hidden is nothing a person has shown. */
    private static void add(LineLimit limit, List<XlsxSheet> sheets, XlsxSheets known) {
        List<XlsxSheet> shown = sheets.stream()
                .filter(sheet -> !known.hidden(sheet.name()) && !sheet.empty())
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.size() > 1 && !XlsxSheets.nameless(shown.get(i).name())) {
                limit.paragraph(shown.get(i).name());
            }
            shown.get(i).addTo(limit, i + 1);
        }
        sheets.stream()
                .filter(sheet -> known.hidden(sheet.name()) && !sheet.empty())
                .forEach(sheet -> limit.leaveOut(LeftOut.Reason.HIDDEN_SHEET, sheet.name()));
    }

    private static XlsxSheet sheet(
            InputStream part, XSSFReader reader, ReadOnlySharedStringsTable strings, DataFormatter formats)
            throws IOException, SAXException, OpenXML4JException, ParserConfigurationException {
        XlsxSheet sheet = new XlsxSheet();
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
                new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, sheet, formats, false) {
                    @Override
                    public void startElement(String uri, String name, String qName, Attributes attributes)
                            throws SAXException {
                        sheet.element(name, attributes);
                        super.startElement(uri, name, qName, attributes);
                    }
                });
        parser.parse(new InputSource(part));
        return sheet;
    }

    /** A date cell shows its day, or month and year, in the order of Russian plans whatever the format of the cell is. */
    private static final class RussianDates extends DataFormatter {

        private final boolean from1904;

        RussianDates(boolean from1904) {
            super(Locale.ROOT);
            this.from1904 = from1904;
        }

        @Override
        public String formatRawCellContents(double value, int index, String format, boolean use1904) {
            if (!DateUtil.isADateFormat(index, format) || !DateUtil.isValidExcelDate(value)) {
                return super.formatRawCellContents(value, index, format, use1904);
            }
            boolean hasDay = format == null || format.toLowerCase(Locale.ROOT).contains("d");
            return DateUtil.getLocalDateTime(value, from1904)
                    .format(java.time.format.DateTimeFormatter.ofPattern(hasDay ? "dd.MM.yyyy" : "MM.yyyy"));
        }
    }
}
