package org.opora.planreading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.plansource.SourceLine;

/** The lines of a table that head it, on every page and in one line or two; the columns are those of the last one. */
final class HeadingLines {

    private static final int LONGEST = 60;

    private final List<ReadLine> lines;
    private TableHeading heading;
    private TableHeading shown;
    private int at;
    private CellFit fit;
    private @Nullable SourceLine lower;

    /** @param lines what was said of the lines so far */
    HeadingLines(TableHeading heading, List<ReadLine> lines) {
        this.heading = heading;
        this.shown = heading;
        this.fit = new CellFit(heading.columns());
        this.lines = lines;
    }

    TableHeading heading() {
        return heading;
    }

    /** The last one as it stands there, whether its columns are taken for those of the plan or for a bad reading of them. */
    TableHeading shown() {
        return shown;
    }

    /** Where it stands. */
    int at() {
        return at;
    }

    List<Column> columns() {
        return heading.columns();
    }

    /** The cells of a line, one for each column. */
    List<String> fit(List<String> cells) {
        return fit.fit(cells);
    }

    /** Whether the line heads the table; then it says what the columns below it mean. @param first before the first row */
    boolean take(SourceLine line, SourceLine next, boolean first) {
        if (line.equals(lower)) {
            lower = null;
            return true;
        }
        TableHeading own = Headings.read(line.cells());
        TableHeading divided = own == null ? null : Headings.divided(line, next);
        TableHeading anew = divided == null ? own : divided;
        if (anew != null && (first || known(anew) > 2)) {
            take(anew);
            shown = anew;
            at = line.number();
            lower = divided == null ? null : next;
            return true;
        }
        return repeats(line) || first && (upper(line, next) || lower(line)) || Headings.numbersOfColumns(line.cells());
    }

    /** A heading that names all that the first one named, or something else, has its own columns; a badly read one has not. */
    private void take(TableHeading anew) {
        boolean same = anew.columns().size() == columns().size();
        boolean more = !named(columns()).containsAll(named(anew.columns()));
        if (!same || more || anew.columns().containsAll(named(columns()))) {
            heading = anew;
            fit = new CellFit(anew.columns());
        }
    }

    private static int known(TableHeading anew) {
        return named(anew.columns()).size();
    }

    private static List<Column> named(List<Column> columns) {
        return columns.stream().filter(one -> one != Column.OTHER).toList();
    }

    private static boolean upper(SourceLine line, SourceLine next) {
        return Headings.groups(line) && Headings.of(Headings.joined(line, next)) != null;
    }

    private boolean lower(SourceLine line) {
        String plain = Words.plain(line.text());
        return lines.size() == 1
                && lines.get(0).kind() == LineKind.HEADER
                && line.cells().stream().allMatch(cell -> cell.length() < LONGEST)
                && Headings.of(line.cells()) == null
                && Words.has(plain, "мероприят")
                && Words.has(plain, "срок");
    }

    /** Another line of the heading, as it stood above. */
    private boolean repeats(SourceLine line) {
        String text = Words.letters(line.text());
        return line.filled() > 1
                && lines.stream()
                        .anyMatch(one -> one.kind() == LineKind.HEADER
                                && Words.letters(one.text()).equals(text));
    }
}
