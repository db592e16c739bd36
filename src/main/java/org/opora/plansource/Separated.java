package org.opora.plansource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How the cells of a text are separated: by tabs where there is one, by strokes, semicolons or commas where the text has a
 * heading of a plan written so.
 *
 * @param sign {@link #NONE} where the text has no table
 * @param fewest how many cells make a line of the table
 */
record Separated(char sign, int fewest) {

    static final char NONE = ' ';

    private static final int LEAST_COLUMNS = 3;
    private static final int LONGEST_HEADING = 60;
    private static final List<String> ACTIVITIES = List.of("мероприят", "содержание", "наименование", "действия");
    private static final List<String> OTHERS =
            List.of("срок", "дата", "период", "ответствен", "исполнител", "результат");

    /** What separates the cells of these lines. */
    static Separated of(String[] lines) {
        if (headed(lines, new Separated(Strokes.SIGN, 2))) {
            return new Separated(Strokes.SIGN, 2);
        }
        if (Arrays.stream(lines).anyMatch(line -> line.indexOf('\t') >= 0)) {
            return new Separated('\t', 2);
        }
        for (char sign : new char[] {';', ','}) {
            Separated separated = new Separated(sign, 2);
            List<List<String>> all = Arrays.stream(lines).map(separated::cells).toList();
            for (List<String> cells : all) {
                boolean others =
                        all.stream().filter(line -> line.size() >= cells.size()).count() > 1;
                if (others && heading(cells)) {
                    return new Separated(sign, sign == ',' ? cells.size() : 2);
                }
            }
        }
        return new Separated(mostly(lines) ? ';' : NONE, 2);
    }

    /** A heading of a plan is written so, and other lines are as long. */
    private static boolean headed(String[] lines, Separated separated) {
        List<List<String>> all = Arrays.stream(lines).map(separated::cells).toList();
        return all.stream()
                .filter(Separated::heading)
                .anyMatch(heading -> all.stream()
                                .filter(line -> line.size() >= heading.size())
                                .count()
                        > 1);
    }

    /** It names activities and one thing more, each in a few words and at the beginning of a cell. */
    private static boolean heading(List<String> cells) {
        return cells.size() >= LEAST_COLUMNS
                && cells.stream().allMatch(cell -> cell.length() <= LONGEST_HEADING)
                && begins(cells, ACTIVITIES)
                && begins(cells, OTHERS);
    }

    private static boolean begins(List<String> cells, List<String> words) {
        return cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).anyMatch(cell -> words.stream()
                .anyMatch(cell::startsWith));
    }

    /** Most lines have semicolons, as a saved table does. */
    private static boolean mostly(String[] lines) {
        long semicolons = Arrays.stream(lines)
                .filter(line -> line.chars().filter(c -> c == ';').count() >= 2)
                .count();
        return semicolons > 1 && semicolons * 2 > lines.length;
    }

    /** The cells of a line; a semicolon or a comma inside of quotes separates nothing. */
    List<String> cells(String line) {
        if (sign == Strokes.SIGN && Strokes.divides(line)) {
            return Strokes.RULE;
        }
        if (sign == NONE || line.indexOf(sign) < 0) {
            return List.of(line.strip());
        }
        return switch (sign) {
            case '\t' -> tabs(line);
            case Strokes.SIGN -> Strokes.cells(line);
            default -> others(line);
        };
    }

    /** A spreadsheet puts only cells of several lines in quotes; other quotes belong to the words. */
    private static List<String> tabs(String line) {
        boolean quoted = line.indexOf('\n') >= 0;
        return Arrays.stream(line.split("\t", -1))
                .map(cell -> quoted ? unquoted(cell) : cell.strip())
                .toList();
    }

    private List<String> others(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (char c : line.toCharArray()) {
            if (c == sign && !open(cell)) {
                cells.add(unquoted(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(unquoted(cell.toString()));
        return cells;
    }

    /** It begins with a quote that is not closed yet; two quotes inside of a cell stand for one. */
    private static boolean open(StringBuilder cell) {
        return cell.toString().stripLeading().startsWith("\"")
                && cell.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static String unquoted(String cell) {
        String stripped = cell.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).replace("\"\"", "\"") : stripped;
    }
}
