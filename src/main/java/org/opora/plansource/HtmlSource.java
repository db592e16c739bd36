package org.opora.plansource;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page or a table pasted from Word or Excel; merged cells keep their columns and give their text to every line. */
final class HtmlSource {

    private final LineLimit limit = new LineLimit();
    private int tables;

    private HtmlSource() {}

    static SourceDocument read(String html) {
        HtmlSource source = new HtmlSource();
        source.walk(Jsoup.parse(html).body());
        return source.limit.document();
    }

    private void walk(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element child) {
                if (child.tagName().equals("table")) {
                    flush(text);
                    table(child);
                } else if (child.isBlock() || child.tagName().equals("br")) {
                    flush(text);
                    walk(child);
                } else if (!child.tagName().equals("style") && !child.tagName().equals("script")) {
                    text.append(child.text());
                }
            }
        }
        flush(text);
    }

    private void flush(StringBuilder text) {
        limit.paragraph(text.toString());
        text.setLength(0);
    }

    private void table(Element table) {
        tables++;
        MergedColumns merged = new MergedColumns();
        for (Element row : table.select("tr")) {
            if (row.closest("table") == table) {
                List<String> cells = cells(row, merged);
                limit.tableLine(tables, cells, merged.endLine());
            }
        }
    }

    private static List<String> cells(Element row, MergedColumns merged) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            merged.fill(cells);
            cell.select("br").append("\n");
            cell.select("p").append("\n");
            merged.add(cells, cell.wholeText().strip(), span(cell, "colspan"), span(cell, "rowspan"));
        }
        merged.fill(cells);
        return cells;
    }

    private static int span(Element cell, String name) {
        String value = cell.attr(name);
        boolean number = !value.isEmpty() && value.length() < 4 && value.chars().allMatch(Character::isDigit);
        return number ? Math.max(1, Math.min(60, Integer.parseInt(value))) : 1;
    }
}
