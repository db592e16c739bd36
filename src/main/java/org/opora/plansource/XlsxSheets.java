package org.opora.plansource;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** What a workbook says of its sheets and days: which sheets are hidden, and from when its days are counted. */
final class XlsxSheets extends DefaultHandler {

    private final Set<String> hidden = new HashSet<>();
    private boolean from1904;

    private XlsxSheets() {}

    static XlsxSheets of(XSSFReader reader)
            throws IOException, SAXException, OpenXML4JException, ParserConfigurationException {
        XlsxSheets sheets = new XlsxSheets();
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(sheets);
        try (InputStream workbook = reader.getWorkbookData()) {
            parser.parse(new InputSource(workbook));
        }
        return sheets;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (name.equals("workbookPr")) {
            from1904 = Set.of("1", "true").contains(XmlPart.attribute(attributes, "date1904"));
        }
        String state = XmlPart.attribute(attributes, "state").toLowerCase(Locale.ROOT);
        if (name.equals("sheet") && state.contains("hidden")) {
            hidden.add(XmlPart.attribute(attributes, "name"));
        }
    }

    boolean hidden(String name) {
        return hidden.contains(name);
    }

    /** Days are counted from 1904, as old workbooks of another system do. */
    boolean from1904() {
        return from1904;
    }

    /** «Лист1»: the program has named it. */
    static boolean nameless(String name) {
        String word = name.toLowerCase(Locale.ROOT).replaceAll("[\\d\\s()]+", "");
        return word.equals("лист")
                || word.equals("sheet")
                || word.equals("таблица")
                || word.equals("table")
                || word.isEmpty();
    }
}
