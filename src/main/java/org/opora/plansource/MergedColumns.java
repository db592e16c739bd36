package org.opora.plansource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cells merged downwards: which columns of the next lines they still cover, with what text. */
final class MergedColumns {

    private record Cover(String text, int lines) {}

    private final Map<Integer, Cover> covers = new HashMap<>();
    private Set<Integer> covered = new HashSet<>();

    /** Adds what covers the next column from above, as long as something does. */
    void fill(List<String> cells) {
        Cover cover = covers.get(cells.size());
        while (cover != null && cover.lines() > 0) {
            covers.put(cells.size(), new Cover(cover.text(), cover.lines() - 1));
            covered.add(cells.size());
            cells.add(cover.text());
            cover = covers.get(cells.size());
        }
    }

    /** The columns of the line that were covered from above; the next line begins. */
    Set<Integer> endLine() {
        Set<Integer> columns = covered;
        covered = new HashSet<>();
        return columns;
    }

    /** Adds a cell over its columns; the text stands in the first of them. */
    void add(List<String> cells, String text, int columns, int lines) {
        for (int i = 0; i < columns; i++) {
            String shown = i == 0 ? text : "";
            covers.put(cells.size(), new Cover(shown, lines - 1));
            cells.add(shown);
        }
    }
}
