package org.opora.plansource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Counts the automatic numbers of an OpenDocument text: list styles, lists in lists, lists that continue earlier ones. */
final class OdtNumbering extends DefaultHandler {

    private record Open(ListCounts counts, String style) {}

    private static final class Item {
        private boolean waits = true;
        private @Nullable Integer startsAt;
    }

    private final Map<String, ListLevel[]> styles = new HashMap<>();
    private final Map<String, ListCounts> byId = new HashMap<>();
    private final Map<String, ListCounts> byStyle = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Item> items = new ArrayDeque<>();
    private String defined = "";

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (qName) {
            case "text:list-style" -> defined = value(attributes, "style:name");
            case "text:list-level-style-number" -> define(attributes, format(value(attributes, "style:num-format")));
            case "text:list-level-style-bullet", "text:list-level-style-image" -> define(attributes, "bullet");
            case "text:list" -> beginList(attributes);
            case "text:list-item" -> beginItem(attributes);
            case "text:list-header" -> items.push(header());
            default -> {
                return;
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (qName.equals("text:list")) {
            open.poll();
        } else if (qName.equals("text:list-item") || qName.equals("text:list-header")) {
            items.poll();
        }
    }

    /** The number of the paragraph that begins here; empty when it is not the first of its item. */
    String next() {
        Item item = items.peek();
        Open list = open.peek();
        if (item == null || list == null || !item.waits) {
            return "";
        }
        item.waits = false;
        ListLevel[] levels = styles.get(list.style());
        int level = Math.min(open.size(), ListCounts.LEVELS) - 1;
        return levels == null ? "" : list.counts().next(levels(levels), level, item.startsAt);
    }

    private void beginList(Attributes attributes) {
        Open parent = open.peek();
        String style = value(attributes, "text:style-name");
        if (parent != null) {
            open.push(new Open(parent.counts(), style.isEmpty() ? parent.style() : style));
            return;
        }
        ListCounts counts = continued(attributes, style);
        byStyle.put(style, counts);
        String id = value(attributes, "xml:id");
        if (!id.isEmpty()) {
            byId.put(id, counts);
        }
        open.push(new Open(counts, style));
    }

    private ListCounts continued(Attributes attributes, String style) {
        ListCounts named = byId.get(value(attributes, "text:continue-list"));
        boolean goesOn = value(attributes, "text:continue-numbering").equals("true");
        ListCounts before = goesOn ? byStyle.get(style) : null;
        if (named != null) {
            return named;
        }
        return before == null ? new ListCounts() : before;
    }

    private void beginItem(Attributes attributes) {
        Item item = new Item();
        String start = value(attributes, "text:start-value");
        item.startsAt = start.isEmpty() ? null : XmlPart.number(start, 1);
        items.push(item);
    }

    private static Item header() {
        Item item = new Item();
        item.waits = false;
        return item;
    }

    private void define(Attributes attributes, String format) {
        int level = Math.min(ListCounts.LEVELS, Math.max(1, XmlPart.number(value(attributes, "text:level"), 1)));
        int start = XmlPart.number(value(attributes, "text:start-value"), 1);
        styles.computeIfAbsent(defined, style -> new ListLevel[ListCounts.LEVELS])[level - 1] =
                new ListLevel(start, format, format.equals("none") ? "" : pattern(attributes, level), -1, false);
    }

    /** «%1%.%2%)» as newer programs write it, else prefix, as many levels as are displayed, suffix. */
    private static String pattern(Attributes attributes, int level) {
        String whole = value(attributes, "loext:num-list-format");
        if (!whole.isEmpty()) {
            StringBuilder pattern = new StringBuilder(whole);
            for (int i = ListCounts.LEVELS; i > 0; i--) {
                String mark = "%" + i + "%";
                for (int at = pattern.indexOf(mark); at >= 0; at = pattern.indexOf(mark)) {
                    pattern.replace(at, at + mark.length(), "%" + i);
                }
            }
            return pattern.toString();
        }
        int shown = Math.max(1, XmlPart.number(value(attributes, "text:display-levels"), 1));
        List<String> numbers = new ArrayList<>();
        for (int i = Math.max(1, level - shown + 1); i <= level; i++) {
            numbers.add("%" + i);
        }
        return value(attributes, "style:num-prefix")
                + String.join(".", numbers)
                + value(attributes, "style:num-suffix");
    }

    private static List<ListLevel> levels(ListLevel[] known) {
        List<ListLevel> levels = new ArrayList<>();
        for (ListLevel level : known) {
            levels.add(level == null ? new ListLevel(1, "none", "", -1, false) : level);
        }
        return levels;
    }

    private static String format(String given) {
        return switch (given) {
            case "" -> "none";
            case "I" -> "upperRoman";
            case "i" -> "lowerRoman";
            case "A" -> "upperLetter";
            case "a" -> "lowerLetter";
            default -> given.startsWith("а") ? "russianLower" : given.startsWith("А") ? "russianUpper" : "decimal";
        };
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }
}
