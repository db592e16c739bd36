package org.opora.planreading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opora.plansource.SourceLine;

/**
 * The heading of a plan's table with the meaning of its columns. Columns that add to another one are joined to it, so that a
 * row has one activity, one cell of dates, one of executors and one of results.
 *
 * @param cells the headings, one for each column
 */
record TableHeading(List<String> cells, List<Column> columns) {

    private static final Column[] JOINED = {
        Column.ACTIVITY, Column.DATES, Column.SCHOOL_DATES, Column.EXECUTORS, Column.RESULT
    };

    /** The line with its columns joined; the same line where none adds to another. */
    SourceLine join(SourceLine line, List<String> fitted) {
        List<String> cellsOf = new ArrayList<>(fitted);
        Set<Integer> covered = new HashSet<>(line.covered());
        for (Column base : JOINED) {
            List<Integer> parts = parts(base);
            if (parts.size() > 1) {
                join(base, parts, cellsOf);
                if (!line.covered().containsAll(parts)) {
                    parts.forEach(covered::remove);
                }
            }
        }
        return new SourceLine(line.number(), line.table(), line.page(), cellsOf, covered);
    }

    /** The column itself first, then those that add to it. */
    private List<Integer> parts(Column base) {
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == base) {
                parts.add(0, i);
            } else if (columns.get(i).base() == base) {
                parts.add(i);
            }
        }
        return columns.contains(base) ? parts : List.of();
    }

    private void join(Column base, List<Integer> parts, List<String> line) {
        List<String> heads = parts.stream().map(cells::get).toList();
        List<String> texts = parts.stream().map(line::get).map(String::strip).toList();
        parts.forEach(at -> line.set(at, ""));
        line.set(
                parts.get(0),
                switch (base) {
                    case DATES, SCHOOL_DATES -> JoinedDates.of(heads, texts);
                    case EXECUTORS -> joined(texts, ", ");
                    case RESULT -> joined(texts, "; ");
                    default -> activity(parts, texts);
                });
    }

    private static String joined(List<String> texts, String between) {
        return String.join(
                between,
                texts.stream().filter(text -> !text.isEmpty()).distinct().toList());
    }

    /** «Семинар. Работа с текстом», «Семинар. Школы-участницы: СОШ № 3». */
    private String activity(List<Integer> parts, List<String> texts) {
        StringBuilder all = new StringBuilder(texts.get(0));
        for (int i = 1; i < texts.size(); i++) {
            String text = texts.get(i);
            if (says(text) && !Words.plain(all.toString()).contains(Words.plain(text))) {
                String between = all.isEmpty() ? "" : ".:;!?".indexOf(all.charAt(all.length() - 1)) < 0 ? ". " : " ";
                boolean participants = columns.get(parts.get(i)) == Column.PARTICIPANTS;
                all.append(between)
                        .append(participants ? Words.clean(cells.get(parts.get(i))) + ": " : "")
                        .append(text);
            }
        }
        return all.toString();
    }

    /** What stands in columns of which nobody knows what they mean: heading (or its place) → text. */
    Map<String, String> unknown(List<String> fitted) {
        Map<String, String> unknown = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == Column.OTHER && says(fitted.get(i))) {
                unknown.put(called(i), Words.clean(fitted.get(i)));
            }
        }
        return unknown;
    }

    /** A column of which nobody knows what it means: its heading, or its place; of two alike the later one has both. */
    String called(int at) {
        String heading = Words.clean(cells.get(at));
        boolean again = cells.stream().limit(at).anyMatch(earlier -> Words.clean(earlier)
                .equals(heading));
        String place = "№ " + (at + 1);
        return heading.isEmpty() ? place : again ? heading + " (" + place + ")" : heading;
    }

    /** The column has no heading: it is called by its place. */
    static boolean placeOnly(String called) {
        return called.matches("№ \\d+");
    }

    private static boolean says(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    /** One column of dates beside the work of both halves holds for both. */
    boolean sharedDates() {
        int school = columns.indexOf(Column.SCHOOL_ACTIVITY);
        int dates = columns.indexOf(Column.DATES);
        int activity = columns.indexOf(Column.ACTIVITY);
        boolean between = dates > Math.min(school, activity) && dates < Math.max(school, activity);
        return school >= 0 && activity >= 0 && dates >= 0 && !between && !columns.contains(Column.SCHOOL_DATES);
    }
}
