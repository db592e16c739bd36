package org.opora.plansource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the automatic numbers of a Word document, paragraph by paragraph, as Word prints them. */
final class WordNumbering {

    private static final String NO_LIST = "0";

    private final WordLists lists;
    private final Map<String, ListCounts> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private String style = "";
    private String list = "";
    private int level = -1;
    private int earlier;

    WordNumbering(WordLists lists) {
        this.lists = lists;
    }

    /** Listens to what a paragraph says of its style and list; how it was formatted before a tracked change does not count. */
    void element(String name, String value) {
        switch (name) {
            case "pPr" -> begin();
            case "pPrChange" -> earlier++;
            case "pStyle" -> style = earlier == 0 ? value : style;
            case "numId" -> list = earlier == 0 ? value : list;
            case "ilvl" -> level = earlier == 0 ? XmlPart.number(value, 0) : level;
            default -> {
                return;
            }
        }
    }

    /** @return whether the properties of the paragraph itself have been read to their end */
    boolean ended(String name) {
        earlier -= name.equals("pPrChange") ? 1 : 0;
        return name.equals("pPr") && earlier == 0;
    }

    private void begin() {
        if (earlier == 0) {
            style = "";
            list = "";
            level = -1;
        }
    }

    /** The number of the paragraph that has just begun; empty when it stands in no list. */
    String next() {
        String id = list.isEmpty() ? lists.listOf(style) : list;
        WordLists.Numbered numbered = id.equals(NO_LIST) ? null : lists.list(id);
        if (numbered == null) {
            return "";
        }
        int at = Math.min(level >= 0 ? level : lists.levelOf(style, id), ListCounts.LEVELS - 1);
        boolean first = begun.add(id + "/" + at);
        return counts.computeIfAbsent(numbered.kind(), kind -> new ListCounts())
                .next(numbered.levels(), at, first ? numbered.startsAt().get(at) : null);
    }
}
