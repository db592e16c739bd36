package org.opora.plansource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What a Word document says of its automatic lists: {@code numbering.xml}, and the paragraph styles that belong to lists. */
final class WordLists {

    /** A list as paragraphs name it: lists of one kind are counted together unless one starts anew. */
    record Numbered(String kind, List<ListLevel> levels, Map<Integer, Integer> startsAt) {}

    /** A paragraph style: the list and the level it stands for, and the style it is derived from. */
    record Style(String list, @Nullable Integer level, String parent) {}

    private static final int DEEPEST = 12;

    private final Map<String, Level[]> kinds = new HashMap<>();
    private final Map<String, String> linkedStyles = new HashMap<>();
    private final Map<String, Num> lists = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();

    static WordLists of(byte[] content) {
        WordLists lists = new WordLists();
        XmlPart.readIfThere(content, "word/numbering.xml", lists.new Numbering());
        XmlPart.readIfThere(content, "word/styles.xml", lists.new Styles());
        return lists;
    }

    /** The list of that id, or null when there is none. */
    @Nullable
    Numbered list(String id) {
        Num num = lists.get(id);
        if (num == null) {
            return null;
        }
        String kind = num.kind;
        Style linked = styles.get(linkedStyles.getOrDefault(kind, ""));
        Num meant = linked == null ? null : lists.get(linked.list());
        kind = meant == null ? kind : meant.kind;
        Level[] known = kinds.getOrDefault(kind, new Level[ListCounts.LEVELS]);
        List<ListLevel> levels = new ArrayList<>();
        for (int i = 0; i < ListCounts.LEVELS; i++) {
            Level level = num.levels[i] == null ? known[i] : num.levels[i];
            levels.add(level == null ? new Level().made() : level.made());
        }
        return new Numbered(kind, levels, num.startsAt);
    }

    /** The list that a style belongs to, itself or through the style it is derived from; empty when to none. */
    String listOf(String styleId) {
        String id = styleId;
        for (int i = 0; i < DEEPEST; i++) {
            Style style = styles.get(id);
            if (style == null) {
                return "";
            }
            if (!style.list().isEmpty()) {
                return style.list();
            }
            id = style.parent();
        }
        return "";
    }

    /** The level of its list that a style stands for. */
    int levelOf(String styleId, String list) {
        Num num = lists.get(list);
        Level[] known = num == null ? null : kinds.get(num.kind);
        for (int i = 0; known != null && i < known.length; i++) {
            if (known[i] != null && known[i].style.equals(styleId)) {
                return i;
            }
        }
        Style style = styles.get(styleId);
        return style == null || style.level() == null ? 0 : style.level();
    }

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String pattern = "";
        private int restart = -1;
        private boolean legal;
        private String style = "";

        ListLevel made() {
            return new ListLevel(start, format, pattern, restart, legal);
        }
    }

    private static final class Num {
        private final @Nullable Level[] levels = new Level[ListCounts.LEVELS];
        private final Map<Integer, Integer> startsAt = new HashMap<>();
        private String kind = "";
    }

    private final class Numbering extends DefaultHandler {

        private String kind = "";
        private @Nullable Num num;
        private Level level = new Level();
        private int at;

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            String value = XmlPart.attribute(attributes, "val");
            switch (name) {
                case "abstractNum" -> kind = XmlPart.attribute(attributes, "abstractNumId");
                case "num" -> {
                    num = new Num();
                    lists.put(XmlPart.attribute(attributes, "numId"), num);
                }
                case "abstractNumId" -> named(value);
                case "numStyleLink" -> linkedStyles.put(kind, value);
                case "lvlOverride" -> at = level(attributes);
                case "startOverride" -> startsAt(value);
                case "lvl" -> begin(level(attributes));
                default -> property(name, value);
            }
        }

        private void property(String name, String value) {
            switch (name) {
                case "start" -> level.start = XmlPart.number(value, 1);
                case "numFmt" -> level.format = value;
                case "lvlText" -> level.pattern = value;
                case "lvlRestart" -> level.restart = XmlPart.number(value, -1);
                case "isLgl" -> level.legal = !value.equals("0") && !value.equals("false");
                case "pStyle" -> level.style = value;
                default -> {
                    return;
                }
            }
        }

        private void named(String value) {
            if (num != null) {
                num.kind = value;
            }
        }

        private void startsAt(String value) {
            if (num != null) {
                num.startsAt.put(at, XmlPart.number(value, 1));
            }
        }

        private void begin(int ordinal) {
            level = new Level();
            Level[] where = num == null ? kinds.computeIfAbsent(kind, k -> new Level[ListCounts.LEVELS]) : num.levels;
            where[ordinal] = level;
        }

        private static int level(Attributes attributes) {
            return Math.min(ListCounts.LEVELS - 1, XmlPart.number(XmlPart.attribute(attributes, "ilvl"), 0));
        }
    }

    private final class Styles extends DefaultHandler {

        private String id = "";

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            String value = XmlPart.attribute(attributes, "val");
            Style known = styles.getOrDefault(id, new Style("", null, ""));
            switch (name) {
                case "style" -> id = XmlPart.attribute(attributes, "styleId");
                case "basedOn" -> styles.put(id, new Style(known.list(), known.level(), value));
                case "numId" -> styles.put(id, new Style(value, known.level(), known.parent()));
                case "ilvl" -> styles.put(id, new Style(known.list(), XmlPart.number(value, 0), known.parent()));
                default -> {
                    return;
                }
            }
        }
    }
}
