package org.opora.plansource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page or a table pasted from Word or Excel; merged cells keep their columns and give their text to every line. */
final class HtmlSource {

    private static final String NUMBER = "data-number";

    private final LineLimit limit = new LineLimit();
    private int tables;

    private HtmlSource() {}

    static SourceDocument read(String html) {
        HtmlSource source = new HtmlSource();
        Element body = Jsoup.parse(html).body();
        body.select("ol").forEach(HtmlSource::number);
        source.walk(body);
        return source.limit.document();
    }

    /** A browser counts the items of a list; their numbers stand nowhere in the page. Those below an item carry its number. */
    private static void number(Element list) {
        String format = format(list.attr("type"));
        Element above = list.closest("li");
        String prefix = above == null || !format.equals("decimal") ? "" : above.attr(NUMBER);
        String pattern = format.endsWith("Letter") ? "%1)" : prefix + "%1.";
        List<ListLevel> levels =
                List.of(new ListLevel(XmlPart.number(list.attr("start"), 1), format, pattern, -1, false));
        ListCounts counts = new ListCounts();
        for (Element item : list.children()) {
            if (item.tagName().equals("li")) {
                String value = item.attr("value");
                Integer given = value.isEmpty() ? null : Integer.valueOf(XmlPart.number(value, 1));
                String number = counts.next(levels, 0, given);
                item.attr(NUMBER, number);
                firstWords(item).prependText(number + " ");
            }
        }
    }

    private static Element firstWords(Element item) {
        Element first = item;
        while (first.childrenSize() > 0
                && first.ownText().isBlank()
                && first.child(0).isBlock()) {
            first = first.child(0);
        }
        return first;
    }

    private static String format(String type) {
        return switch (type) {
            case "I" -> "upperRoman";
            case "i" -> "lowerRoman";
            case "A" -> "upperLetter";
            case "a" -> "lowerLetter";
            default -> "decimal";
        };
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
                Set<Integer> covered = merged.endLine();
                if (hidden(row)) {
                    limit.leaveOut(LeftOut.Reason.HIDDEN_ROW, String.join(" | ", cells));
                } else {
                    limit.tableLine(tables, cells, covered);
                }
            }
        }
    }

    /** A spreadsheet copies its hidden rows with the others. */
    private static boolean hidden(Element row) {
        return row.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private static List<String> cells(Element row, MergedColumns merged) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            merged.fill(cells);
            unwrap(cell);
            cell.select("br").append("\n");
            cell.select("p").append("\n");
            merged.add(cells, cell.wholeText().strip(), span(cell, "colspan"), span(cell, "rowspan"));
        }
        merged.fill(cells);
        return cells;
    }

    /** Word breaks the lines of its page wherever they are long: such an end of a line is a space. */
    private static void unwrap(Element cell) {
        for (Element part : cell.getAllElements()) {
            for (TextNode words : part.textNodes()) {
                words.text(words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
            }
        }
    }

    private static int span(Element cell, String name) {
        String value = cell.attr(name);
        boolean number = !value.isEmpty() && value.length() < 4 && value.chars().allMatch(Character::isDigit);
        return number ? Math.max(1, Math.min(60, Integer.parseInt(value))) : 1;
    }
}
