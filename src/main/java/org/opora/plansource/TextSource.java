package org.opora.plansource;

import java.util.List;
import java.util.Set;

/** A text whose columns are separated by tabs, semicolons or commas; numbers of lines are those of the file. */
final class TextSource {

    /** 5 MB: a plan of 300 rows has less than one. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_CELL = 60;

    private TextSource() {}

    static SourceDocument read(String text) {
        String[] lines = text.split("\r\n|\n|\r", -1);
        Separated separated = Separated.of(lines);
        char separator = separated.sign();
        LineLimit limit = new LineLimit();
        for (int i = 0; i < lines.length; i++) {
            int first = i;
            StringBuilder joined = new StringBuilder(lines[i]);
            while (separator != Separated.NONE
                    && opensQuotedCell(joined, separator)
                    && i + 1 < lines.length
                    && i - first < LONGEST_CELL) {
                joined.append('\n').append(lines[++i]);
            }
            add(limit, first + 1, joined.toString(), separated);
        }
        return limit.document();
    }

    private static void add(LineLimit limit, int number, String line, Separated separated) {
        List<String> cells = separated.cells(line);
        if (cells.size() < separated.fewest()) {
            limit.paragraph(number, line);
        } else {
            limit.tableLine(number, 1, cells, Set.of());
        }
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
}
