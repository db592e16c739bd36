package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.plansource.SourceDocument;
import org.opora.plansource.SourceLine;

/** Where the table of the plan stands in a document: text before it, its lines, text after it. */
record PlanTable(List<SourceLine> before, List<SourceLine> lines, List<SourceLine> after) {

    /** @throws OporaException {@code plan.no-table}, {@code plan.other-table}, {@code plan.two} */
    static PlanTable find(SourceDocument document) {
        List<SourceLine> lines = document.lines();
        int first = heading(lines, 0);
        if (first < 0) {
            throw new OporaException(document.hasTable() ? "plan.other-table" : "plan.no-table");
        }
        int from = first > 0 && upperHeading(lines, first) ? first - 1 : first;
        int last = first;
        int width = lines.get(first).cells().size();
        for (int i = first + 1; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            boolean anew = line.inTable() && Headings.of(line.cells()) != null;
            refuseSecondPlan(anew, lines.subList(last + 1, i));
            width = anew ? line.cells().size() : width;
            if (line.inTable() && belongs(line, lines.get(last), width)) {
                last = i;
            }
        }
        return new PlanTable(
                lines.subList(0, from), lines.subList(from, last + 1), lines.subList(last + 1, lines.size()));
    }

    /** Another table belongs to the plan when it has its columns, give or take one; a table of signatures has not. */
    private static boolean belongs(SourceLine line, SourceLine before, int width) {
        return line.table() == before.table() || Math.abs(line.cells().size() - width) <= 1 && width > 2;
    }

    private static int heading(List<SourceLine> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).inTable() && columns(lines, i) != null) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable List<Column> columns(List<SourceLine> lines, int at) {
        List<Column> own = Headings.of(lines.get(at).cells());
        boolean grouped = own == null && at > 0 && upperHeading(lines, at);
        return grouped ? Headings.of(Headings.joined(lines.get(at - 1), lines.get(at))) : own;
    }

    private static boolean upperHeading(List<SourceLine> lines, int at) {
        SourceLine above = lines.get(at - 1);
        return above.inTable()
                && above.table() == lines.get(at).table()
                && Headings.groups(above)
                && Headings.of(above.cells()) == null;
    }

    /** A second heading after another order or another plan's title begins another plan. */
    private static void refuseSecondPlan(boolean heading, List<SourceLine> between) {
        if (!heading) {
            return;
        }
        for (SourceLine line : between) {
            String plain = Words.plain(line.text()).replace("«", "").replace("\"", "");
            boolean title = plain.startsWith("план ")
                    || plain.startsWith("дорожная карта")
                    || plain.startsWith("утвержден")
                    || plain.startsWith("приказ")
                    || plain.replace(" ", "").startsWith("приказ");
            if (title && !line.inTable()) {
                throw new OporaException("plan.two");
            }
        }
    }

    /** The columns of the first heading. */
    List<Column> columns() {
        List<SourceLine> both = lines;
        for (int i = 0; i < both.size(); i++) {
            List<Column> columns = columns(both, i);
            if (columns != null) {
                return columns;
            }
        }
        return new ArrayList<>();
    }
}
