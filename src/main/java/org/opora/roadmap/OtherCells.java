package org.opora.roadmap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a row under the order's headings that nobody understands, as one text: a line for each column, its heading
 * and its words with a tab between them. Neither holds a tab or the end of a line, for cells are cleaned when they are read.
 */
final class OtherCells {

    private OtherCells() {}

    static Map<String, String> read(@Nullable String stored) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (stored != null) {
            for (String line : stored.split("\n", -1)) {
                int tab = line.indexOf('\t');
                cells.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return cells;
    }

    static @Nullable String write(Map<String, String> cells) {
        return cells.isEmpty()
                ? null
                : cells.entrySet().stream()
                        .map(cell -> plain(cell.getKey()) + "\t" + plain(cell.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
