package org.opora.plansource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a workbook says of itself beside its cells: its sheets, the texts they share, the formats of its cells. Read as a stream,
 * without the model of the whole format, which takes longer to load than a plan to be read.
 */
final class XlsxParts {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    /** A sheet in the order of the workbook; {@code part} is its place in the file. */
    record Named(String name, String part, boolean hidden) {}

    private final Map<String, String> targets = new HashMap<>();
    private final List<Named> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> cellFormats = new ArrayList<>();
    private boolean use1904;

    static XlsxParts of(byte[] content) {
        XlsxParts parts = new XlsxParts();
        XmlPart.readIfThere(content, RELATIONS, parts.new Relations());
        XmlPart.read(content, WORKBOOK, parts.new Workbook());
        parts.other(content, "sharedStrings", parts.new Texts());
        parts.other(content, "styles", parts.new Formats());
        return parts;
    }

    List<Named> sheets() {
        return sheets;
    }

    /** Days are counted from 1904, as old workbooks of another system do. */
    boolean use1904() {
        return use1904;
    }

    /** A text that several cells may share. */
    String text(int number) {
        return number < 0 || number >= texts.size() ? "" : texts.get(number);
    }

    /** Number of the format of cells of that style; 0 is the general one. */
    int format(int style) {
        return style < 0 || style >= cellFormats.size() ? 0 : cellFormats.get(style);
    }

    /** How a format writes numbers and days; null when nobody says so. */
    @Nullable
    String pattern(int format) {
        String own = formats.get(format);
        return own != null ? own : BuiltinFormats.getBuiltinFormat(format);
    }

    private void other(byte[] content, String type, DefaultHandler handler) {
        String part = targets.get(type);
        if (part != null) {
            XmlPart.readIfThere(content, part, handler);
        }
    }

    private static String place(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** Where the parts are: sheets by their id, the others by the last word of their type. */
    private final class Relations extends DefaultHandler {
        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            if (name.equals("Relationship")) {
                String type = XmlPart.attribute(attributes, "Type");
                String place = place(XmlPart.attribute(attributes, "Target"));
                targets.put("id:" + XmlPart.attribute(attributes, "Id"), place);
                targets.put(type.substring(type.lastIndexOf('/') + 1), place);
            }
        }
    }

    private final class Workbook extends DefaultHandler {
        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            if (name.equals("workbookPr")) {
                use1904 = Set.of("1", "true").contains(XmlPart.attribute(attributes, "date1904"));
            }
            String part = name.equals("sheet") ? targets.get("id:" + XmlPart.attribute(attributes, "id")) : null;
            if (part != null) {
                String state = XmlPart.attribute(attributes, "state").toLowerCase(Locale.ROOT);
                sheets.add(new Named(XmlPart.attribute(attributes, "name"), part, state.contains("hidden")));
            }
        }
    }

    private final class Texts extends DefaultHandler {
        private final XlsxText text = new XlsxText();

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            text.start(name);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.add(characters, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            text.end(name);
            if (name.equals("si")) {
                texts.add(text.take());
            }
        }
    }

    private final class Formats extends DefaultHandler {
        private boolean ofCells;

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            int number = XmlPart.number(XmlPart.attribute(attributes, "numFmtId"), 0);
            ofCells |= name.equals("cellXfs");
            if (name.equals("numFmt")) {
                formats.put(number, XmlPart.attribute(attributes, "formatCode"));
            } else if (name.equals("xf") && ofCells) {
                cellFormats.add(number);
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            ofCells &= !name.equals("cellXfs");
        }
    }
}
