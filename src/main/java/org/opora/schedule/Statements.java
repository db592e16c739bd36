package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins what a cell says in several places about one thing: «ежемесячно, до 5 числа», «2 раза в год (май, октябрь)». */
final class Statements {

    private final List<Said> said;
    private final boolean then;
    private final List<ScheduleIssue> notes;

    private Statements(List<Said> said, boolean then, List<ScheduleIssue> notes) {
        this.said = new ArrayList<>(said);
        this.then = then;
        this.notes = notes;
    }

    /**
     * @param then «далее» stands somewhere: what comes first is only the beginning
     * @param notes receives what is set aside
     */
    static List<Term> joined(List<Said> said, boolean then, List<ScheduleIssue> notes) {
        Statements statements = new Statements(said, then, notes);
        int before;
        do {
            before = statements.said.size();
            statements.pairs();
            statements.breaths();
        } while (statements.said.size() < before);
        return new ArrayList<>(statements.said.stream().map(Said::term).toList());
    }

    private void pairs() {
        for (int i = 0; i + 1 < said.size(); i++) {
            Term joined = pair(said.get(i).term(), said.get(i + 1).term());
            if (joined != null) {
                said.set(i, said.get(i).with(joined));
                said.remove(i + 1);
            }
        }
    }

    private @Nullable Term pair(Term first, Term second) {
        if (first instanceof Term.Repeated rhythm && second instanceof Term.Repeated other) {
            return Bounds.dayOf(rhythm, other);
        }
        if (said.size() != 2) {
            return null;
        }
        if (first instanceof Term.Repeated rhythm) {
            return Bounds.of(rhythm, second, then);
        }
        return second instanceof Term.Repeated rhythm ? Bounds.of(rhythm, first, then) : null;
    }

    /** What stands between two semicolons is one breath. */
    private void breaths() {
        List<Said> all = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= said.size(); to++) {
            if (to == said.size() || said.get(to).apart()) {
                all.addAll(new Qualifiers(said.subList(from, to), then, notes).settled());
                from = to;
            }
        }
        said.clear();
        said.addAll(all);
    }
}
