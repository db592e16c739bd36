package org.opora.plansource;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** An OpenDocument text, read as a stream, with the same care for merged cells as Word's. */
final class OdtSource extends DefaultHandler {

    private final LineLimit limit = new LineLimit();
    private final StringBuilder paragraph = new StringBuilder();
    private final OdtNumbering numbering = new OdtNumbering();
    private MergedColumns merged = new MergedColumns();
    private List<String> row = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();
    private String number = "";
    private int columns;
    private int lines;
    private int depth;
    private int tables;
    private int words;
    private int left;

    SourceDocument read(byte[] content) {
        XmlPart.readIfThere(content, "styles.xml", numbering);
        XmlPart.read(content, "content.xml", this);
        return limit.document();
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        numbering.startElement(uri, name, qName, attributes);
        switch (qName) {
            case "table:table" -> beginTable();
            case "table:table-row" -> beginRow();
            case "table:table-cell" -> beginCell(attributes);
            case "text:p", "text:h" -> beginParagraph();
            case "text:s", "text:tab" -> append(" ");
            case "text:line-break" -> append("\n");
            case "text:tracked-changes", "office:annotation", "text:note" -> left++;
            default -> {
                return;
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (words > 0) {
            append(new String(characters, start, length));
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        numbering.endElement(uri, name, qName);
        switch (qName) {
            case "table:table" -> depth--;
            case "table:table-row" -> endRow();
            case "table:table-cell" -> endCell();
            case "text:p", "text:h" -> endParagraph();
            case "text:tracked-changes", "office:annotation", "text:note" -> left--;
            default -> {
                return;
            }
        }
    }

    private void append(String text) {
        if (left == 0) {
            (depth > 0 ? cell : paragraph).append(text);
        }
    }

    private void beginTable() {
        depth++;
        if (depth == 1) {
            tables++;
            merged = new MergedColumns();
        }
    }

    private void beginRow() {
        if (depth == 1) {
            row = new ArrayList<>();
        }
    }

    private void beginCell(Attributes attributes) {
        if (depth == 1) {
            cell = new StringBuilder();
            columns = number(attributes, "table:number-columns-spanned");
            lines = number(attributes, "table:number-rows-spanned");
        }
    }

    /** Signs of lists are left out of cells: there they say nothing. */
    private void beginParagraph() {
        words++;
        number = left == 0 ? numbering.next() : "";
        if (!number.isEmpty() && !(depth > 0 && number.equals(ListLevel.BULLET))) {
            append(number + " ");
        }
    }

    private void endParagraph() {
        words--;
        if (depth > 0) {
            append("\n");
            return;
        }
        String text = paragraph.toString().strip();
        limit.paragraph(text.equals(number) ? "" : text);
        number = "";
        paragraph.setLength(0);
    }

    private void endCell() {
        if (depth == 1) {
            merged.fill(row);
            merged.add(row, cell.toString().strip(), columns, lines);
        }
    }

    private void endRow() {
        if (depth == 1) {
            merged.fill(row);
            limit.tableLine(tables, row, merged.endLine());
        }
    }

    private static int number(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        boolean number = value != null
                && !value.isEmpty()
                && value.length() < 4
                && value.chars().allMatch(Character::isDigit);
        return number ? Math.max(1, Math.min(60, Integer.parseInt(value))) : 1;
    }
}
