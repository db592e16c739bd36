package org.opora.plansource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text whose columns are separated by tabs, as tables are pasted and exported; numbers of lines are those of the file. */
final class TextSource {

    /** 5 MB: a plan of 300 rows has less than one. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_CELL = 60;

    private TextSource() {}

    static SourceDocument read(String text) {
        String[] lines = text.split("\r\n|\n|\r", -1);
        char separator = separator(lines);
        LineLimit limit = new LineLimit();
        for (int i = 0; i < lines.length; i++) {
            int first = i;
            StringBuilder joined = new StringBuilder(lines[i]);
            while (separator != ' '
                    && opensQuotedCell(joined, separator)
                    && i + 1 < lines.length
                    && i - first < LONGEST_CELL) {
                joined.append('\n').append(lines[++i]);
            }
            add(limit, first + 1, joined.toString(), separator, i > first);
        }
        return limit.document();
    }

    private static void add(LineLimit limit, int number, String line, char separator, boolean quoted) {
        if (line.indexOf(separator) < 0 || separator == ' ') {
            limit.paragraph(number, line);
            return;
        }
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1)) {
            cells.add(quoted || separator == ';' ? unquoted(cell) : cell.strip());
        }
        limit.tableLine(number, 1, cells, Set.of());
    }

    /** A tab where there is one; semicolons only when most lines have them, as a saved table does. */
    private static char separator(String[] lines) {
        int tabs = 0;
        int semicolons = 0;
        for (String line : lines) {
            tabs += line.indexOf('\t') >= 0 ? 1 : 0;
            semicolons += line.chars().filter(c -> c == ';').count() >= 2 ? 1 : 0;
        }
        if (tabs > 0) {
            return '\t';
        }
        return semicolons > 1 && semicolons * 2 > lines.length ? ';' : ' ';
    }

    /** A spreadsheet writes a cell of several lines in quotes; its line then has an odd number of them. */
    private static boolean opensQuotedCell(CharSequence line, char separator) {
        int quotes = 0;
        boolean opens = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quotes++;
                opens |= i == 0 || line.charAt(i - 1) == separator;
            }
        }
        return opens && quotes % 2 == 1;
    }

    private static String unquoted(String cell) {
        String stripped = cell.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).replace("\"\"", "\"") : stripped;
    }
}
