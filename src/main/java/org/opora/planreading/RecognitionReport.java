package org.opora.planreading;

import java.util.List;
import org.opora.plansource.LeftOut;

/**
 * Account of every line of the source tables: lines read = rows + headings + continuations + duplicates + rules + header.
 *
 * @param lines every line in the order of the source, blank ones left out
 * @param assignments rows made from items of the order's text; not lines of a table, so outside the balance
 * @param leftOut other tables, numbers of pages, titles repeated on every page; not lines of the plan, so outside the balance
 */
public record RecognitionReport(List<ReadLine> lines, int assignments, List<LeftOut> leftOut) {

    /** Copies the lists; a recognition kept earlier says nothing of what was left out. */
    @SuppressWarnings("NullAway")
    public RecognitionReport {
        lines = List.copyOf(lines);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }

    /** Lines left out for that reason. */
    public List<LeftOut> leftOut(LeftOut.Reason reason) {
        return leftOut.stream().filter(one -> one.reason() == reason).toList();
    }

    /** Lines of that kind. */
    public int count(LineKind kind) {
        return (int) lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** Lines read in all. */
    public int linesRead() {
        return lines.size();
    }
}
