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

/** What a workbook says of its sheets: which are hidden, and which nobody has named. */
final class XlsxSheets {

    private XlsxSheets() {}

    /** Names of the hidden sheets. */
    static Set<String> hidden(XSSFReader reader)
            throws IOException, SAXException, OpenXML4JException, ParserConfigurationException {
        Set<String> hidden = new HashSet<>();
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qName, Attributes attributes) {
                if (name.equals("sheet")
                        && XmlPart.attribute(attributes, "state")
                                .toLowerCase(Locale.ROOT)
                                .contains("hidden")) {
                    hidden.add(XmlPart.attribute(attributes, "name"));
                }
            }
        });
        try (InputStream workbook = reader.getWorkbookData()) {
            parser.parse(new InputSource(workbook));
        }
        return hidden;
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
