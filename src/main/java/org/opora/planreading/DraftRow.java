package org.opora.planreading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opora.plansource.SourceLine;

/** A row while its plan is being read: cells by column, where they came from, what was repaired and what is in doubt. */
final class DraftRow {

    final int line;
    final int page;
    String section;
    final String track;
    final List<RawCell> rawCells = new ArrayList<>();
    final List<Repair> overlay = new ArrayList<>();
    final List<RowIssue> issues = new ArrayList<>();
    final List<String> tails = new ArrayList<>();
    /** What stands in columns that fit no meaning, by their headings. */
    final Map<String, String> others = new LinkedHashMap<>();

    RowStatus status = RowStatus.WHOLE;
    String key = "";
    boolean mayContinue;
    boolean sharesDates;
    /** A person has made a row of it, whatever the reader took it for. */
    boolean chosen;
    /** Under which heading it stands, and where that stands. */
    TableHeading heading = new TableHeading(List.of(), List.of());

    int headingLine;
    String phantomSchoolActivity = "";
    String phantomSchoolDates = "";
    private final Map<Column, String> cells = new EnumMap<>(Column.class);

    /** @param page grows with every blank line or other break of the source */
    DraftRow(int line, int page, String section, String track) {
        this.line = line;
        this.page = page;
        this.section = section;
        this.track = track;
    }

    /** How a row that begins in that line is called inside its recognition. */
    static String key(int line) {
        return "r" + line;
    }

    String get(Column column) {
        return cells.getOrDefault(column, "");
    }

    void put(Column column, String text) {
        cells.put(column, text);
    }

    /** Adds the rest of a cell that a page break has cut off. */
    void append(Column column, String tail) {
        String head = get(column);
        put(column, head.isEmpty() ? tail : head + " " + tail);
        tails.add(tail);
    }

    /** Adds another line of a cell whose neighbours are merged. */
    void addLine(Column column, String text) {
        String head = get(column);
        put(column, head.isEmpty() ? text : head + "\n" + text);
    }

    void raw(SourceLine source) {
        for (int i = 0; i < source.cells().size(); i++) {
            rawCells.add(new RawCell(source.number(), i, source.cells().get(i)));
        }
    }

    String number() {
        String number = get(Column.NUMBER).strip();
        return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    }

    boolean hasSchoolHalf() {
        return !get(Column.SCHOOL_ACTIVITY).isBlank()
                || !get(Column.SCHOOL_DATES).isBlank();
    }

    boolean onlyActivity() {
        return get(Column.DATES).isBlank()
                && get(Column.EXECUTORS).isBlank()
                && get(Column.RESULT).isBlank()
                && !hasSchoolHalf();
    }

    void issue(String field, String code, String proposal, String... args) {
        issues.add(new RowIssue(field, code, List.of(args), proposal));
    }

    /** Work of the schools beside which no other date stands has that of the row. */
    void shareDates() {
        if (!sharesDates
                || get(Column.SCHOOL_ACTIVITY).isBlank()
                || get(Column.DATES).isBlank()) {
            return;
        }
        repair(Column.SCHOOL_DATES, get(Column.DATES), "shared-dates", Confidence.HIGH);
        if (get(Column.ACTIVITY).isBlank()) {
            put(Column.DATES, "");
        }
    }

    /** A mechanical repair: it is applied, and shown. */
    void repair(Column column, String repaired, String reason, Confidence confidence) {
        overlay.add(new Repair(field(column), get(column), repaired, reason, confidence, true));
        put(column, repaired);
    }

    /** A repair that waits for a person. */
    void propose(String field, String raw, String proposed, String reason, Confidence confidence) {
        overlay.add(new Repair(field, raw, proposed, reason, confidence, false));
    }

    static String field(Column column) {
        return switch (column.base()) {
            case NUMBER -> "number";
            case ACTIVITY -> "activity";
            case DATES -> "schedule";
            case RESULT -> "results";
            case EXECUTORS -> "executors";
            case SCHOOL_ACTIVITY -> "schoolActivity";
            case SCHOOL_DATES -> "schoolSchedule";
            default -> "row";
        };
    }
}
