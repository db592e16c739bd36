package org.opora.planreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that a scan has read twice: the first stays, a better reading of its words is taken from the second. The same activity
 * under another heading, with other executors or another school half is no second reading: both stay, and a person is asked.
 */
final class Twins {

    private static final double ALIKE = 0.9;
    private static final int KINDS = 64;
    private static final int SHORT = 4;
    private static final List<Column> READ_TWICE =
            List.of(Column.ACTIVITY, Column.RESULT, Column.EXECUTORS, Column.SCHOOL_ACTIVITY, Column.SCHOOL_DATES);

    private final List<DraftRow> kept = new ArrayList<>();
    private final Map<DraftRow, Reading> readings = new IdentityHashMap<>();
    /** Lines of a page read again that a person has made rows: the page is still read again. */
    private final Map<Integer, String> again = new HashMap<>();

    private final List<ReadLine> lines;
    private final String words;

    /** @param documentText all of the source: of two readings of a word the one it knows better is right */
    Twins(List<ReadLine> lines, String documentText) {
        this.lines = lines;
        this.words = " " + Words.letters(documentText) + " ";
    }

    List<DraftRow> settle(List<DraftRow> rows) {
        for (DraftRow row : rows) {
            List<DraftRow> alike = alike(row);
            DraftRow twice = alike.stream()
                    .filter(first -> readTwice(first, row))
                    .findFirst()
                    .orElse(null);
            DraftRow phantom = alike.stream()
                    .filter(first -> phantom(first, row))
                    .findFirst()
                    .orElse(null);
            if (row.chosen) {
                if (twice != null) {
                    again.put(row.line, twice.key);
                }
                kept.add(row);
            } else if (twice != null) {
                compareReadings(twice, row);
                mark(row.line, twice.key);
            } else if (phantom != null) {
                replacePhantom(phantom, row);
            } else {
                alike.stream()
                        .filter(first -> sameLetters(first, row) || first.page != row.page)
                        .findFirst()
                        .ifPresent(first -> ask(first, row));
                kept.add(row);
            }
        }
        return kept;
    }

    /** Rows before it that have its number, dates, activity and result. */
    private List<DraftRow> alike(DraftRow row) {
        List<DraftRow> alike = new ArrayList<>();
        Reading second = Reading.of(row);
        for (DraftRow first : kept) {
            boolean sameNumber = first.number().isEmpty() || first.number().equals(row.number());
            if (!first.chosen
                    && sameNumber
                    && readings.computeIfAbsent(first, Reading::of).mayBe(second)
                    && alike(first, row)) {
                alike.add(first);
            }
        }
        return alike;
    }

    private static boolean alike(DraftRow first, DraftRow second) {
        return Words.likeness(first.get(Column.RESULT), second.get(Column.RESULT)) >= ALIKE
                && Words.likeness(first.get(Column.ACTIVITY), second.get(Column.ACTIVITY)) >= ALIKE;
    }

    /** Word for word; with a misread word only where a page is being read again: else another word is another activity. */
    private boolean readTwice(DraftRow first, DraftRow second) {
        boolean again = goesOnReading(first, second);
        boolean place = sameSection(first, second) || again;
        boolean words = sameLetters(first, second) || again;
        return place && words && sameExecutors(first, second) && sameSchools(first, second);
    }

    private static boolean sameLetters(DraftRow first, DraftRow second) {
        return Words.letters(first.get(Column.ACTIVITY)).equals(Words.letters(second.get(Column.ACTIVITY)))
                && Words.letters(first.get(Column.RESULT)).equals(Words.letters(second.get(Column.RESULT)));
    }

    /** The line above repeats what stands above the first one: a page is read again, its heading stands on the page before. */
    private boolean goesOnReading(DraftRow first, DraftRow second) {
        ReadLine above = null;
        for (ReadLine line : lines) {
            boolean row = line.kind() == LineKind.ROW
                    || line.kind() == LineKind.DUPLICATE
                    || line.kind() == LineKind.CONTINUATION;
            above = row && line.line() < second.line ? line : above;
        }
        int at = kept.indexOf(first);
        String twin = above == null
                ? ""
                : above.kind() == LineKind.DUPLICATE ? above.rowKey() : again.getOrDefault(above.line(), "");
        return at > 0 && kept.get(at - 1).key.equals(twin);
    }

    /** One heading, as well as two scans read it. */
    private static boolean sameSection(DraftRow first, DraftRow second) {
        return Words.likeness(first.section, second.section) >= ALIKE;
    }

    /** Long words may be misread; «УМЦ» and «ИМЦ», «№ 1» and «№ 2» are two. */
    private static boolean sameExecutors(DraftRow first, DraftRow second) {
        String one = first.get(Column.EXECUTORS);
        String other = second.get(Column.EXECUTORS);
        boolean alike = Words.likeness(one, other) > 0 && shortWords(one).equals(shortWords(other));
        return one.isBlank() || other.isBlank() || alike;
    }

    private static List<String> shortWords(String cell) {
        return Words.split(Words.letters(cell)).stream()
                .filter(word -> word.length() <= SHORT)
                .toList();
    }

    /** A school half that one of the readings has lost speaks against nothing. */
    private static boolean sameSchools(DraftRow first, DraftRow second) {
        String dates = Words.letters(first.get(Column.SCHOOL_DATES));
        String otherDates = Words.letters(second.get(Column.SCHOOL_DATES));
        String one = first.get(Column.SCHOOL_ACTIVITY);
        String other = second.get(Column.SCHOOL_ACTIVITY);
        return (dates.isEmpty() || otherDates.isEmpty() || dates.equals(otherDates))
                && (one.isBlank() || other.isBlank() || Words.likeness(one, other) > 0);
    }

    private static void ask(DraftRow first, DraftRow row) {
        String line = String.valueOf(first.line);
        if (!sameLetters(first, row)) {
            row.issue("row", "nearly-same", "", line, Words.clean(first.get(Column.ACTIVITY)));
        } else if (!sameSection(first, row)) {
            row.issue("row", "same-in-section", "", line);
        } else if (!sameExecutors(first, row)) {
            row.issue("row", "same-by-others", "", line, Words.clean(first.get(Column.EXECUTORS)));
        } else {
            row.issue("row", "same-other-schools", "", line, Words.clean(first.get(Column.SCHOOL_ACTIVITY)));
        }
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

    /**
     * The end of one page repeats the beginning of the next: the same number, and a section opened between the two. Where each
     * section counts from one, the same number says nothing.
     */
    private boolean phantom(DraftRow first, DraftRow second) {
        boolean last = kept.get(kept.size() - 1) == first;
        boolean goesOn = !first.number().isEmpty() && !first.number().equals("1");
        return last && goesOn && !first.section.equals(second.section) && sameExecutors(first, second);
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
            } else if (read.kind() == LineKind.CONTINUATION && read.rowKey().equals(DraftRow.key(line))) {
                lines.set(i, new ReadLine(read.line(), LineKind.DUPLICATE, key, read.text()));
            }
        }
    }

    private void compareReadings(DraftRow first, DraftRow second) {
        first.overlay.add(new Repair("row", "", "", "read-twice", Confidence.HIGH, true));
        for (Column column : READ_TWICE) {
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
