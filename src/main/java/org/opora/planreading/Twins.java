package org.opora.planreading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that a scan has read twice: the first stays, a better reading of its words is taken from the second. */
final class Twins {

    private static final double ALIKE = 0.9;
    private static final int KINDS = 64;

    private final List<DraftRow> kept = new ArrayList<>();
    private final Map<DraftRow, Reading> readings = new IdentityHashMap<>();
    private final List<ReadLine> lines;
    private final String words;

    /** @param documentText all of the source: of two readings of a word the one it knows better is right */
    Twins(List<ReadLine> lines, String documentText) {
        this.lines = lines;
        this.words = " " + Words.letters(documentText) + " ";
    }

    List<DraftRow> settle(List<DraftRow> rows) {
        for (DraftRow row : rows) {
            DraftRow first = twin(row);
            if (first == null) {
                kept.add(row);
            } else if (phantom(first, row)) {
                replacePhantom(first, row);
            } else {
                compareReadings(first, row);
                mark(row.line, first.key);
            }
        }
        return kept;
    }

    private @Nullable DraftRow twin(DraftRow row) {
        Reading second = Reading.of(row);
        for (DraftRow first : kept) {
            boolean sameNumber = first.number().isEmpty() || first.number().equals(row.number());
            if (sameNumber && readings.computeIfAbsent(first, Reading::of).mayBe(second) && alike(first, row)) {
                return first;
            }
        }
        return null;
    }

    private static boolean alike(DraftRow first, DraftRow second) {
        return Words.likeness(first.get(Column.RESULT), second.get(Column.RESULT)) >= ALIKE
                && Words.likeness(first.get(Column.ACTIVITY), second.get(Column.ACTIVITY)) >= ALIKE;
    }

    /** What is cheap to compare: the dates, and how often each letter occurs in the activity. */
    private record Reading(String dates, int[] letters, int length) {

        static Reading of(DraftRow row) {
            String activity = Words.letters(row.get(Column.ACTIVITY));
            int[] letters = new int[KINDS];
            activity.chars().forEach(letter -> letters[letter % KINDS]++);
            return new Reading(Words.letters(row.get(Column.DATES)), letters, activity.length());
        }

        boolean mayBe(Reading other) {
            int apart = 0;
            for (int i = 0; i < KINDS; i++) {
                apart += Math.abs(letters[i] - other.letters[i]);
            }
            return apart <= Math.max(length, other.length) * 2 * (1 - ALIKE) + 2 && dates.equals(other.dates);
        }
    }

    /** The end of one page repeats the beginning of the next: the same number, and a section opened between the two. */
    private boolean phantom(DraftRow first, DraftRow second) {
        boolean last = kept.get(kept.size() - 1) == first;
        return last && !first.number().isEmpty() && !first.section.equals(second.section);
    }

    /** The row stays where its section is; the school half read beside the phantom is kept for whoever it belongs to. */
    private void replacePhantom(DraftRow phantom, DraftRow row) {
        kept.set(kept.indexOf(phantom), row);
        mark(phantom.line, row.key);
        row.rawCells.addAll(phantom.rawCells);
        row.overlay.add(new Repair("row", phantom.number(), "", "phantom", Confidence.HIGH, true));
        row.issue(
                "row",
                "phantom",
                "",
                phantom.number(),
                String.valueOf(phantom.line),
                phantom.get(Column.SCHOOL_ACTIVITY));
        row.phantomSchoolActivity = phantom.get(Column.SCHOOL_ACTIVITY);
        row.phantomSchoolDates = phantom.get(Column.SCHOOL_DATES);
    }

    private void mark(int line, String key) {
        for (int i = 0; i < lines.size(); i++) {
            ReadLine read = lines.get(i);
            if (read.line() == line) {
                lines.set(i, new ReadLine(line, LineKind.DUPLICATE, key, read.text()));
            } else if (read.kind() == LineKind.CONTINUATION && read.rowKey().equals("r" + line)) {
                lines.set(i, new ReadLine(read.line(), LineKind.DUPLICATE, key, read.text()));
            }
        }
    }

    private void compareReadings(DraftRow first, DraftRow second) {
        first.overlay.add(new Repair("row", "", "", "read-twice", Confidence.HIGH, true));
        for (Column column : new Column[] {Column.ACTIVITY, Column.RESULT, Column.EXECUTORS}) {
            String one = Words.clean(first.get(column));
            String other = Words.clean(second.get(column));
            if (!Words.letters(one).equals(Words.letters(other)) && !other.isEmpty()) {
                decide(first, column, one, other);
            }
        }
    }

    private void decide(DraftRow row, Column column, String one, String other) {
        int better = known(other, one) - known(one, other);
        if (one.isEmpty() || better > 0) {
            row.repair(column, other, "second-reading", Confidence.HIGH);
        } else if (better == 0) {
            row.propose(DraftRow.field(column), one, other, "second-reading", Confidence.LOW);
            row.issue(DraftRow.field(column), "two-readings", other, one, other);
        }
    }

    /** How often the document has the words of the one reading that the other has not. */
    private int known(String reading, String other) {
        String without = " " + Words.letters(other) + " ";
        int count = 0;
        for (String word : Words.split(Words.letters(reading))) {
            if (!without.contains(" " + word + " ")) {
                String stem = word.substring(0, Math.min(word.length(), 12));
                for (int at = words.indexOf(" " + stem); at >= 0; at = words.indexOf(" " + stem, at + 1)) {
                    count++;
                }
            }
        }
        return count;
    }
}
