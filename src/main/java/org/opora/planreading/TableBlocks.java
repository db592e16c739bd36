package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import org.opora.error.OporaException;
import org.opora.plansource.LeftOut;
import org.opora.plansource.SourceDocument;
import org.opora.plansource.SourceLine;

/**
 * Takes the tables of a document apart: those that go on with the plan, wherever a page or a section has divided it; those of
 * something else, which are left out; and the heading of a second plan, which is refused.
 */
final class TableBlocks {

    private final SourceDocument document;
    private final List<SourceLine> lines;
    private final int from;
    private final List<SourceLine> kept = new ArrayList<>();
    private final List<SourceLine> pending = new ArrayList<>();
    private final List<SourceLine> after = new ArrayList<>();
    private final List<LeftOut> leftOut;
    private final SecondPlan second;
    private final OtherTables others;
    private SourceLine previous;
    private boolean foreign;

    /** @param from where the heading of the plan begins, {@code heading} where its last line stands */
    TableBlocks(SourceDocument document, int from, int heading) {
        this.document = document;
        this.lines = document.lines();
        this.from = from;
        this.leftOut = new ArrayList<>(document.leftOut());
        List<Column> columns = Headings.at(lines, heading);
        this.second = new SecondPlan(lines.subList(0, from), kept);
        this.others = new OtherTables(
                columns == null ? List.of() : columns,
                lines.get(heading).cells().size());
        kept.addAll(lines.subList(from, heading + 1));
        previous = lines.get(heading);
        for (int at = heading + 1; at < lines.size(); ) {
            at = next(at);
        }
        after.addAll(pending);
    }

    PlanTable table() {
        return new PlanTable(document.lines().subList(0, from), kept, after, leftOut);
    }

    /** Judges what begins here. @return where the next begins */
    private int next(int at) {
        if (!lines.get(at).inTable()) {
            pending.add(lines.get(at));
            return at + 1;
        }
        int end = end(at);
        List<SourceLine> block = lines.subList(at, end);
        if (foreign(at, end)) {
            captions(lines.get(at));
            leaveOut(block, LeftOut.Reason.OTHER_TABLE);
        } else {
            kept.addAll(pending);
            repeatedTitles();
            kept.addAll(block);
        }
        pending.clear();
        previous = block.get(block.size() - 1);
        return end;
    }

    /** A block ends with its table, before a text, and before a heading of whatever. */
    private int end(int at) {
        int end = at + 1;
        boolean heads = headed(at) >= 0;
        int headingEnd = heads ? headed(at) : at;
        while (end < lines.size()
                && lines.get(end).table() == lines.get(at).table()
                && (end <= headingEnd || headed(end) < 0 && !OtherTables.heads(lines.get(end)))
                && lines.get(end).number() == lines.get(end - 1).number() + 1
                && !OtherTables.caption(lines.get(end))) {
            end++;
        }
        return end;
    }

    /** Where the heading of a plan that begins here ends; -1 when none does. */
    private int headed(int at) {
        if (Headings.at(lines, at) != null) {
            return Headings.begins(lines, at) == at ? at : -1;
        }
        boolean below = at + 1 < lines.size() && Headings.at(lines, at + 1) != null;
        return below && Headings.begins(lines, at + 1) == at ? at + 1 : -1;
    }

    private boolean foreign(int at, int end) {
        int heading = headed(at);
        SourceLine first = lines.get(at);
        if (heading >= 0) {
            SourceLine title = second.begins(lines, at, lines.subList(heading + 1, lines.size()));
            if (title != null) {
                throw new OporaException("plan.two", Words.clean(title.text()));
            }
            foreign = false;
        } else if (OtherTables.heads(first)
                || OtherTables.caption(first)
                || pending.stream().anyMatch(OtherTables::caption)) {
            foreign = true;
        } else if (apart(first)) {
            foreign = !others.continues(lines.subList(at, end), kept);
        }
        return foreign;
    }

    /** Another table, or a text between; an empty line only ends what was left out. */
    private boolean apart(SourceLine first) {
        boolean gap = first.number() > previous.number() + 1;
        return previous.table() != first.table() || !pending.isEmpty() || foreign && gap;
    }

    /** A line of one cell right above another table is its title and no section of the plan. */
    private void captions(SourceLine first) {
        List<SourceLine> titles = new ArrayList<>();
        while (title(kept.get(kept.size() - 1), first)) {
            titles.add(0, kept.remove(kept.size() - 1));
        }
        leaveOut(titles, LeftOut.Reason.OTHER_TABLE);
        after.addAll(pending);
    }

    private static boolean title(SourceLine line, SourceLine first) {
        String text = Words.clean(line.text().replace("|", " "));
        boolean single = line.filled() == 1 && line.table() == first.table();
        return single && Character.isUpperCase(text.charAt(0));
    }

    /** What stands above every page of the table opens no section. */
    private void repeatedTitles() {
        int single = kept.size();
        while (kept.get(single - 1).filled() < 2) {
            single--;
        }
        List<SourceLine> above = kept.subList(single, kept.size());
        leaveOut(above.stream().filter(second::repeats).toList(), LeftOut.Reason.RUNNING_TITLE);
        above.removeIf(second::repeats);
    }

    private void leaveOut(List<SourceLine> some, LeftOut.Reason reason) {
        after.addAll(some);
        some.stream()
                .filter(line -> !line.blank())
                .forEach(line -> leftOut.add(new LeftOut(line.number(), reason, line.text())));
    }
}
