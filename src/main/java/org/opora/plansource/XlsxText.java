package org.opora.plansource;

import java.util.regex.Pattern;

/** The words of a cell or of a shared text: its runs joined, without the reading aid of other scripts. */
final class XlsxText {

    /** Signs that the format cannot hold, «_x000D_». */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder words = new StringBuilder();
    private boolean inside;
    private boolean aid;

    void start(String element) {
        aid |= element.equals("rPh");
        inside = element.equals("t") && !aid;
    }

    void end(String element) {
        aid &= !element.equals("rPh");
        inside &= !element.equals("t");
    }

    void add(char[] characters, int start, int length) {
        if (inside) {
            words.append(characters, start, length);
        }
    }

    /** All that was collected; what comes next begins anew. */
    String take() {
        String text = words.toString();
        words.setLength(0);
        return plain(text);
    }

    static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16))
                .replace("\\", "\\\\")
                .replace("$", "\\$"));
    }
}
