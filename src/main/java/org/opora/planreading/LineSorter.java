package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.plansource.SourceLine;

/** Says of every line of the table what it is: heading of the table, section, row, rest of a row, rule. */
final class LineSorter {

    private final List<DraftRow> rows = new ArrayList<>();
    private final List<ReadLine> lines = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private final HeadingLines headings;
    private final Set<Integer> made;
    private final OrderColumns columns = new OrderColumns();
    private String section = "";
    private String track = "";
    private final RestOfRow rests = new RestOfRow(rows);
    private @Nullable SourceLine previous;
    private int page = 1;

    /** @param made numbers of the lines that a person has made rows */
    LineSorter(TableHeading heading, Set<Integer> made) {
        this.made = made;
        this.headings = new HeadingLines(heading, lines);
    }

    void sort(List<SourceLine> table) {
        for (int i = 0; i < table.size(); i++) {
            SourceLine line = table.get(i);
            page += previous != null && broken(previous, line) ? 1 : 0;
            previous = line;
            SourceLine next = i + 1 < table.size() ? table.get(i + 1) : line;
            sort(line, next);
        }
        rows.forEach(DraftRow::shareDates);
    }

    /** A page ends between them: an empty line of a text, another page, another table. */
    private static boolean broken(SourceLine before, SourceLine line) {
        return line.number() > before.number() + 1
                || line.page() != before.page()
                || line.inTable() && before.inTable() && line.table() != before.table();
    }

    List<DraftRow> rows() {
        return rows;
    }

    List<ReadLine> lines() {
        return lines;
    }

    /** Those of the headings under which rows stand. */
    List<OrderColumn> columns() {
        return columns.found(rows);
    }

    List<String> sections() {
        return sections;
    }

    private void sort(SourceLine line, SourceLine next) {
        if (made.contains(line.number())) {
            chosen(line);
        } else if (line.blank() || rule(line)) {
            add(line, LineKind.RULE, "");
        } else if (headings.take(line, next, rows.isEmpty())) {
            add(line, LineKind.HEADER, "");
        } else if (filled(line).size() == 1) {
            single(line);
        } else {
            cells(line);
        }
    }

    /** Nothing but strokes. */
    static boolean rule(SourceLine line) {
        return line.cells().stream().allMatch(cell -> cell.chars().allMatch(c -> "-_=—–:| ".indexOf(c) >= 0));
    }

    private List<Integer> filled(SourceLine line) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (!line.cells().get(i).isBlank()) {
                filled.add(i);
            }
        }
        return filled;
    }

    /** A person says that it is a row; a line of one cell is its activity. */
    private void chosen(SourceLine line) {
        List<String> cells = line.inTable() ? line.cells() : List.of(line.text());
        List<Integer> filled = filled(line);
        if (filled.size() == 1 && first(line, filled.get(0))) {
            open(line, section, track)
                    .put(Column.ACTIVITY, Words.clean(line.cells().get(filled.get(0))));
            RowNumbers.take(last(), List.of());
        } else {
            row(line, cells, headings.fit(cells));
        }
        last().chosen = true;
    }

    /** Only one cell says something: a section, the rest of the row above, or a row of which only a part is left. */
    private void single(SourceLine line) {
        int at = filled(line).get(0);
        String text = Words.clean(line.cells().get(at));
        Column column = column(line, at);
        boolean first = first(line, at);
        if (first && SectionTitle.looksLike(text) && !unfinished()) {
            openSection(line, text);
        } else if (continues(text)) {
            Column where = column == Column.NUMBER ? Column.ACTIVITY : column;
            continueRow(line, where, text);
        } else if (first) {
            startRest(line, text);
        } else {
            cells(line);
        }
    }

    private Column column(SourceLine line, int at) {
        List<Column> columns = headings.columns();
        return line.inTable() && at < columns.size() ? columns.get(at).base() : Column.ACTIVITY;
    }

    /** The cell stands where a line begins, or where activities do. */
    private boolean first(SourceLine line, int at) {
        Column column = column(line, at);
        return !line.inTable() || at == 0 || column == Column.ACTIVITY || column == Column.NUMBER;
    }

    private boolean unfinished() {
        return !rows.isEmpty() && LostEnds.openEnd(last().get(Column.ACTIVITY)) && last().page != page;
    }

    /** It goes on in small letters, or the row above ends in the middle of a phrase. */
    private boolean continues(String text) {
        return !rows.isEmpty() && (Character.isLowerCase(text.charAt(0)) || unfinished());
    }

    private void openSection(SourceLine line, String text) {
        section = text;
        track = SectionTitle.track(text);
        if (!sections.contains(text)) {
            sections.add(text);
        }
        add(line, LineKind.HEADING, "");
    }

    private void continueRow(SourceLine line, Column column, String text) {
        DraftRow earlier = sameTail(text);
        if (earlier != null) {
            add(line, LineKind.DUPLICATE, earlier.key);
            return;
        }
        DraftRow row = last();
        String head = row.get(column);
        row.append(column, text);
        row.raw(line);
        row.overlay.add(new Repair(
                DraftRow.field(column),
                head + " | " + text,
                row.get(column),
                "joined-over-page",
                Confidence.HIGH,
                true));
        add(line, LineKind.CONTINUATION, row.key);
    }

    /** The rest of a row that was read before: the page is read a second time. */
    private @Nullable DraftRow sameTail(String text) {
        return rows.stream()
                .filter(row -> row.tails.stream().anyMatch(tail -> Words.likeness(tail, text) > 0.95))
                .findFirst()
                .orElse(null);
    }

    /** The rest of a row whose beginning is nowhere. */
    private void startRest(SourceLine line, String text) {
        DraftRow row = open(line, "", "");
        row.put(Column.ACTIVITY, text);
    }

    private void cells(SourceLine line) {
        List<String> cells = line.inTable() ? line.cells() : List.of(line.text());
        List<Column> columns = headings.columns();
        List<String> own = headings.fit(cells);
        SourceLine joined = headings.heading().join(line, own);
        List<String> fitted = joined.cells();
        if (MergedRows.goOn(rows, columns, joined, fitted)) {
            goOn(line, own);
            return;
        }
        RestOfRow.Verdict verdict = rests.judge(columns, fitted, rows.isEmpty() || last().page != page);
        if (verdict.joins()) {
            rests.join(columns, fitted, verdict);
            goOn(line, own);
            return;
        }
        row(line, cells, own);
        last().mayContinue = verdict == RestOfRow.Verdict.ROW_IN_DOUBT;
    }

    private void row(SourceLine line, List<String> cells, List<String> own) {
        List<Column> columns = headings.columns();
        SourceLine joined = headings.heading().join(line, own);
        newRow(line, MergedRows.schoolsOnly(columns, joined, joined.cells()));
        last().sharesDates = headings.heading().sharedDates();
        last().others.putAll(headings.heading().unknown(own));
        if (cells.size() != columns.size() && moved(cells, own)) {
            last().overlay
                    .add(new Repair(
                            "row", line.text(), String.join(" | ", own), "extra-column", Confidence.HIGH, true));
        }
    }

    private void goOn(SourceLine line, List<String> own) {
        last().raw(line);
        headings.heading().unknown(own).forEach(last().others::putIfAbsent);
        add(line, LineKind.CONTINUATION, last().key);
    }

    private void newRow(SourceLine line, List<String> fitted) {
        List<Column> columns = headings.columns();
        direction(cell(fitted, Column.SECTION));
        DraftRow row = open(line, section, track);
        for (int i = 0; i < fitted.size(); i++) {
            Column column = columns.get(i);
            boolean lines = column.dates() || column == Column.EXECUTORS;
            if (column == column.base()) {
                row.put(column, lines ? fitted.get(i).strip() : Words.clean(fitted.get(i)));
            }
        }
        RowNumbers.take(row, columns);
    }

    /** A column of directions gives the section; it stands only in the first line of each. */
    private void direction(String cell) {
        String text = Words.clean(cell);
        if (!text.isEmpty() && !text.equals(section)) {
            section = text;
            track = "";
            if (!sections.contains(text)) {
                sections.add(text);
            }
        }
    }

    private static boolean moved(List<String> cells, List<String> fitted) {
        for (int i = 0; i < Math.min(cells.size(), fitted.size()); i++) {
            if (!cells.get(i).strip().equals(fitted.get(i).strip())) {
                return true;
            }
        }
        return false;
    }

    private String cell(List<String> cells, Column column) {
        int at = headings.columns().indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    private DraftRow open(SourceLine line, String inSection, String inTrack) {
        DraftRow row = new DraftRow(line.number(), page, inSection, inTrack);
        row.key = DraftRow.key(line.number());
        row.heading = headings.shown();
        row.headingLine = headings.at();
        row.raw(line);
        rows.add(row);
        columns.see(headings.heading());
        add(line, LineKind.ROW, row.key);
        return row;
    }

    private DraftRow last() {
        return rows.get(rows.size() - 1);
    }

    private void add(SourceLine line, LineKind kind, String rowKey) {
        lines.add(new ReadLine(line.number(), kind, rowKey, line.text()));
    }
}
