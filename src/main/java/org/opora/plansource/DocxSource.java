package org.opora.plansource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A Word document, read as a stream. Columns are those of the table's grid, so a merged cell keeps the ones after it in
 * place; a cell merged downwards gives its text to every line; automatic numbers are counted.
 */
final class DocxSource extends DefaultHandler {

    private final LineLimit limit = new LineLimit();
    private final StringBuilder paragraph = new StringBuilder();
    private final Map<Integer, String> merged = new HashMap<>();
    private List<String> row = new ArrayList<>();
    private Set<Integer> covered = new HashSet<>();
    private StringBuilder cell = new StringBuilder();
    private int span = 1;
    private boolean coveredFromAbove;
    private boolean coversBelow;
    private int depth;
    private int tables;
    private int left;
    private boolean text;
    private String number = "";
    private WordNumbering numbering = new WordNumbering(new WordLists());

    SourceDocument read(byte[] content) {
        numbering = new WordNumbering(WordLists.of(content));
        XmlPart.read(content, "word/document.xml", this);
        return limit.document();
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "Fallback", "moveFrom" -> left++;
            case "tbl" -> beginTable();
            case "tr" -> beginRow();
            case "tc" -> beginCell();
            case "gridBefore" -> padRow(number(attributes, 0));
            case "gridSpan" -> span = depth == 1 ? Math.max(1, number(attributes, 1)) : span;
            case "vMerge" -> merge(attributes);
            case "t" -> text = true;
            case "tab" -> append(" ");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            default -> numbering.element(name, XmlPart.attribute(attributes, "val"));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (text) {
            append(new String(characters, start, length));
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (numbering.ended(name)) {
            number();
        }
        switch (name) {
            case "Fallback", "moveFrom" -> left--;
            case "t" -> text = false;
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "tbl" -> depth--;
            default -> {
                return;
            }
        }
    }

    private void append(String words) {
        if (left == 0) {
            (depth > 0 ? cell : paragraph).append(words);
        }
    }

    private void beginTable() {
        depth++;
        if (depth == 1) {
            tables++;
            merged.clear();
        }
    }

    private void beginRow() {
        if (depth == 1) {
            row = new ArrayList<>();
            covered = new HashSet<>();
        }
    }

    private void padRow(int columns) {
        for (int i = 0; depth == 1 && i < columns; i++) {
            row.add("");
        }
    }

    private void beginCell() {
        if (depth == 1) {
            cell = new StringBuilder();
            span = 1;
            coveredFromAbove = false;
            coversBelow = false;
        }
    }

    /** Signs of lists are left out of cells: there they say nothing. */
    private void number() {
        number = left == 0 && !coveredFromAbove ? numbering.next() : "";
        if (!number.isEmpty() && !(depth > 0 && number.equals(ListLevel.BULLET))) {
            append(number + " ");
        }
    }

    private void merge(Attributes attributes) {
        if (depth == 1) {
            coversBelow = "restart".equals(XmlPart.attribute(attributes, "val"));
            coveredFromAbove = !coversBelow;
        }
    }

    private void endParagraph() {
        if (left > 0) {
            return;
        }
        if (depth > 0) {
            cell.append('\n');
            return;
        }
        String words = paragraph.toString().strip();
        limit.paragraph(words.equals(number) ? "" : words);
        paragraph.setLength(0);
        number = "";
    }

    private void endCell() {
        if (depth != 1) {
            return;
        }
        int column = row.size();
        String own = cell.toString().strip();
        String shown = coveredFromAbove && own.isEmpty() ? merged.getOrDefault(column, "") : own;
        if (coversBelow) {
            merged.put(column, own);
        }
        if (coveredFromAbove && own.isEmpty()) {
            covered.add(column);
        }
        coveredFromAbove = false;
        row.add(shown);
        padRow(Math.min(span, 60) - 1);
    }

    private void endRow() {
        if (depth == 1) {
            limit.tableLine(tables, row, covered);
        }
    }

    private static int number(Attributes attributes, int otherwise) {
        return Math.min(60, XmlPart.number(XmlPart.attribute(attributes, "val"), otherwise));
    }
}
