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
        statements.moreWeekdays();
        return new ArrayList<>(statements.said.stream().map(Said::term).toList());
    }

    /** «еженедельно (вторник, четверг)»: the second weekday takes the rhythm of the first. */
    private void moreWeekdays() {
        for (int i = 1; i < said.size(); i++) {
            if (said.get(i - 1).term() instanceof Term.Each first
                    && said.get(i).term() instanceof Term.Each next
                    && next.rhythm() == Term.Rhythm.UNSAID
                    && next.slice().fits(first.rhythm())) {
                Term.Each same = new Term.Each(first.rhythm(), next.slice(), next.until(), first.bounds());
                said.set(i, said.get(i).with(same));
            }
        }
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
        Term ofMonth = said.size() == 2 && !then ? MonthPart.of(first, second) : null;
        if (ofMonth != null) {
            return ofMonth;
        }
        if (second instanceof Term.Except except) {
            return Bounds.without(first, except);
        }
        if (first instanceof Term.Repeated rhythm && second instanceof Term.Repeated other) {
            return Bounds.dayOf(rhythm, other);
        }
        if (first instanceof Term.Repeated rhythm && second instanceof Term.Each part) {
            return Bounds.slice(rhythm, part);
        }
        if (first instanceof Term.Each part && second instanceof Term.Repeated rhythm) {
            return Bounds.slice(rhythm, part);
        }
        if (first instanceof Term.Each part && second instanceof Term.At day) {
            return onWeekday(part, day);
        }
        if (first instanceof Term.At day && second instanceof Term.Each part) {
            return onWeekday(part, day);
        }
        return said.size() == 2 ? bounded(first, second) : null;
    }

    private @Nullable Term bounded(Term first, Term second) {
        if (first instanceof Term.Recurring rhythm) {
            return Bounds.of(rhythm, second, then);
        }
        return second instanceof Term.Recurring rhythm ? Bounds.of(rhythm, first, then) : null;
    }

    /** «вторник, 18 мая 2027 г.»: the date counts; whether it is that day of the week is looked up where its year is named. */
    private @Nullable Term onWeekday(Term.Each weekday, Term.At at) {
        Place day = at.place();
        Integer year = day.year();
        boolean beside = weekday.rhythm() == Term.Rhythm.UNSAID
                && weekday.slice().kind() == Slice.Kind.WEEKDAY
                && weekday.slice().number() == 0
                && day.unit() == Place.Unit.DAY;
        if (!beside) {
            return null;
        }
        if (year == null
                || !day.exists()
                || day.first(year).getDayOfWeek().getValue() != weekday.slice().other()) {
            notes.add(new ScheduleIssue("weekday-differs", PlaceText.plain(day)));
        }
        return at;
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
