package org.opora.plansource;

import java.util.ArrayList;
import java.util.List;

/** Lines of a table drawn with strokes, as note-taking programs and letters have it: {@code | № | Мероприятие | Сроки |}. */
final class Strokes {

    static final char SIGN = '|';

    /** A line that only divides others. */
    static final List<String> RULE = List.of("---", "---");

    private static final String DIVIDING = "+-=:| ";

    private Strokes() {}

    /** {@code |---|---|}, {@code +---+---+}. */
    static boolean divides(String line) {
        String signs = line.strip();
        return signs.chars().allMatch(c -> DIVIDING.indexOf(c) >= 0) && (signs.contains("--") || signs.contains("=="));
    }

    /** The cells between the strokes. */
    static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length() && inner.charAt(i + 1) == SIGN) {
                cell.append(inner.charAt(++i));
            } else if (c == SIGN) {
                cells.add(clean(cell));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(clean(cell));
        return cells;
    }

    /** Without the signs for bold letters; a line break inside of a cell is written as a tag. */
    private static String clean(CharSequence cell) {
        return cell.toString()
                .replace("**", "")
                .replaceAll("(?i)<br ?/?>", "\n")
                .strip();
    }
}
