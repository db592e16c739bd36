package org.opora.planreading;

import org.jspecify.annotations.Nullable;

/**
 * What an item of an order begins with.
 *
 * @param number without the sign after it; empty for a dash
 * @param end where the words of the item begin
 */
record ItemMark(Kind kind, String number, int end) {

    /** «1.» or «2.1», «1)», «а)», «-». */
    enum Kind {
        POINT,
        BRACKET,
        LETTER,
        DASH
    }

    private static final int LONGEST = 8;

    /** Null when the line begins with none. A dash before a number says nothing. */
    static @Nullable ItemMark of(String line) {
        int from = line.startsWith("- ") || line.startsWith("– ") || line.startsWith("— ") || line.startsWith("• ")
                ? 2
                : 0;
        while (from > 0 && from < line.length() && line.charAt(from) == ' ') {
            from++;
        }
        ItemMark number = number(line, from);
        if (number != null) {
            return number;
        }
        boolean letter =
                line.length() > from + 2 && Character.isLowerCase(line.charAt(from)) && line.charAt(from + 1) == ')';
        if (letter) {
            return new ItemMark(Kind.LETTER, line.substring(from, from + 1), from + 2);
        }
        return from > 0 ? new ItemMark(Kind.DASH, "", from) : null;
    }

    private static @Nullable ItemMark number(String line, int from) {
        int end = from;
        while (end < line.length() && (Character.isDigit(line.charAt(end)) || line.charAt(end) == '.')) {
            end++;
        }
        String digits = line.substring(from, end);
        boolean begins = !digits.isEmpty() && digits.length() < LONGEST && digits.charAt(0) != '.';
        if (!begins || end == line.length()) {
            return null;
        }
        String number = digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
        if (line.charAt(end) == ')') {
            return new ItemMark(Kind.BRACKET, number, end + 1);
        }
        boolean point = digits.indexOf('.') > 0 && (line.charAt(end) == ' ' || digits.endsWith("."));
        return point ? new ItemMark(Kind.POINT, number, end) : null;
    }

    boolean numbered() {
        return kind == Kind.POINT || kind == Kind.BRACKET;
    }

    /** The words of the item. */
    String rest(String line) {
        return line.substring(end).strip();
    }

    /** The number with that of the item it stands below, where it does not repeat it itself. */
    String below(String parent) {
        boolean whole = parent.isEmpty() || kind == Kind.POINT || number.indexOf('.') > 0;
        if (whole) {
            return number;
        }
        return number.isEmpty() ? parent : parent + "." + number;
    }
}
