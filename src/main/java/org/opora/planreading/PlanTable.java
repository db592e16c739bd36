package org.opora.planreading;

import java.util.List;
import org.opora.error.OporaException;
import org.opora.plansource.LeftOut;
import org.opora.plansource.SourceDocument;
import org.opora.plansource.SourceLine;

/**
 * Where the table of the plan stands in a document: text before it, its lines, text after it.
 *
 * @param after with the lines of other tables, which may explain abbreviations
 * @param leftOut lines of other tables, and what the source itself has left out
 */
record PlanTable(List<SourceLine> before, List<SourceLine> lines, List<SourceLine> after, List<LeftOut> leftOut) {

    /** @throws OporaException {@code plan.no-table}, {@code plan.other-table}, {@code plan.two} */
    static PlanTable find(SourceDocument document) {
        List<SourceLine> lines = document.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (Headings.at(lines, i) != null) {
                return new TableBlocks(document, Headings.begins(lines, i), i).table();
            }
        }
        throw new OporaException(document.hasTable() ? "plan.other-table" : "plan.no-table");
    }

    /** The first heading. */
    TableHeading heading() {
        for (int i = 0; i < lines.size(); i++) {
            TableHeading heading = Headings.read(lines, i);
            if (heading != null) {
                return heading;
            }
        }
        return new TableHeading(List.of(), List.of());
    }
}
