package org.opora.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells the dates of one breath from the words that only qualify them: «постоянно, в течение года», «апрель по
 * согласованию», «ежеквартально: март, июнь». What is set aside and could matter is reported.
 */
final class Qualifiers {

    private final List<Said> all;
    private final boolean then;
    private final List<ScheduleIssue> notes;

    Qualifiers(List<Said> breath, boolean then, List<ScheduleIssue> notes) {
        this.all = new ArrayList<>(breath);
        this.then = then;
        this.notes = notes;
    }

    /** As many statements as are left. */
    List<Said> settled() {
        boolean apart = all.get(0).apart();
        if (all.size() > 1) {
            wholes();
            spoken();
            rhythm();
            all.set(0, new Said(all.get(0).term(), apart, all.get(0).bracket()));
        }
        return all;
    }

    /** «постоянно», «в течение года» beside something that is more exact. */
    private void wholes() {
        List<Said> wholes = those(said -> said.whole() && !said.whole(ScheduleKind.ANNUAL));
        List<Said> dated = those(Said::dated);
        if (wholes.isEmpty() || any(Said::rhythm)) {
            all.removeAll(wholes);
        } else if (wholes.size() == all.size()) {
            keepOne(wholes, ScheduleKind.CONTINUOUS);
        } else if (!dated.isEmpty()) {
            wholesBesideDates(wholes, dated);
        } else if (any(said -> said.spoken(ScheduleKind.ON_DEMAND))) {
            all.removeAll(wholes);
        } else {
            setAside(those(Said::spoken));
        }
    }

    private void wholesBesideDates(List<Said> wholes, List<Said> dated) {
        if (then && dated.size() == 1 && dated.get(0).term() instanceof Term.At at) {
            all.set(all.indexOf(dated.get(0)), dated.get(0).with(new Term.Since(at.place())));
            all.removeAll(wholes);
        } else if (dated.stream().allMatch(said -> Bounds.bounds(Term.Rhythm.MONTHLY, said.term()))) {
            all.removeAll(wholes);
        } else {
            setAside(wholes);
        }
    }

    private void keepOne(List<Said> alike, ScheduleKind first) {
        Said kept = alike.stream()
                .filter(said -> said.whole(first) || said.spoken(first))
                .findFirst()
                .orElse(alike.get(0));
        all.clear();
        all.add(kept);
    }

    /** «по согласованию», «по графику», «по запросу» beside a date; holidays are a time of their own unless in brackets. */
    private void spoken() {
        List<Said> spoken = those(Said::spoken);
        if (spoken.size() == all.size() && spoken.size() > 1) {
            List<Said> others = new ArrayList<>(spoken);
            keepOne(spoken, ScheduleKind.ON_DEMAND);
            others.removeAll(all);
            others.forEach(this::note);
        } else if (spoken.size() < all.size()) {
            boolean brackets = any(Said::bracket);
            spoken.removeIf(said -> said.spoken(ScheduleKind.HOLIDAYS) && !brackets);
            setAside(spoken);
        }
    }

    /** The days named beside a rhythm bound it when they are longer than its turn, and are its days when they are not. */
    private void rhythm() {
        List<Said> rhythms = those(Said::rhythm);
        List<Said> dated = those(Said::dated);
        if (rhythms.size() != 1 || dated.isEmpty() || dated.size() + 1 != all.size()) {
            return;
        }
        Said rhythm = rhythms.get(0);
        if (rhythm.term() instanceof Term.Recurring again && again.bounds() == null && bounded(again, dated)) {
            all.clear();
            dated.forEach(said -> all.add(said.with(again.within(said.term()))));
        } else if (!unsaid(rhythm) && replaced(rhythm, dated)) {
            all.remove(rhythm);
            counted(turns(rhythm.term()), dated.size());
        }
    }

    /** «март, апрель (2 неделя)»: of which of them? */
    private static boolean unsaid(Said said) {
        return said.term() instanceof Term.Recurring again && again.rhythm() == Term.Rhythm.UNSAID;
    }

    private static boolean bounded(Term.Recurring rhythm, List<Said> dated) {
        boolean one = dated.size() == 1;
        return dated.stream()
                .allMatch(
                        said -> (one || said.term() instanceof Term.At) && Bounds.bounds(rhythm.rhythm(), said.term()));
    }

    private boolean replaced(Said rhythm, List<Said> dated) {
        boolean bare =
                !(rhythm.term() instanceof Term.Repeated repeated) || repeated.day() == 0 && repeated.bounds() == null;
        boolean first = all.get(0) == rhythm || any(Said::bracket) || dated.size() == turns(rhythm.term());
        return bare && first && (dated.size() > 1 || dated.get(0).term() instanceof Term.At);
    }

    private void counted(int turns, int named) {
        if (turns > 0 && turns != named) {
            notes.add(new ScheduleIssue("count-differs", named + " ≠ " + turns));
        }
    }

    /** How many times in a year; 0 when nobody would name them all. */
    private static int turns(Term rhythm) {
        if (rhythm instanceof Term.Times times) {
            return times.count();
        }
        return rhythm instanceof Term.Repeated repeated
                ? switch (repeated.rhythm()) {
                    case QUARTERLY -> 4;
                    case HALF_YEARLY -> 2;
                    default -> 0;
                }
                : 0;
    }

    private List<Said> those(Predicate<Said> test) {
        return new ArrayList<>(all.stream().filter(test).toList());
    }

    private boolean any(Predicate<Said> test) {
        return all.stream().anyMatch(test);
    }

    private void setAside(List<Said> said) {
        all.removeAll(said);
        boolean dated = any(Said::dated);
        said.forEach(one -> notes.add(new ScheduleIssue(
                dated || !bounds(one.term()) ? "noted" : "words-left", ExpressionText.of(one.term()))));
    }

    /** «постоянно с момента назначения», «ежемесячно в течение квартала»: without it the days would be others. */
    private static boolean bounds(Term term) {
        return term instanceof Term.Spoken spoken
                && spoken.kind() == ScheduleKind.AFTER_EVENT
                && !spoken.words().startsWith("по ");
    }

    private void note(Said said) {
        notes.add(new ScheduleIssue("noted", ExpressionText.of(said.term())));
    }
}
