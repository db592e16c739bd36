package org.opora.schedule;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A statement of a cell and how it stands beside the one before it.
 *
 * @param apart a semicolon, a new line or words that Opora does not know lie between them
 * @param bracket it stands in brackets
 */
record Said(Term term, boolean apart, boolean bracket) {

    /** «май (июнь)»: one day outside of brackets and another inside; nobody can tell which of them counts, or whether both do. */
    static boolean otherwise(List<Said> all) {
        return all.stream().noneMatch(Said::rhythm)
                && IntStream.range(1, all.size()).anyMatch(at -> all.get(at).otherThan(all.get(at - 1)));
    }

    private boolean otherThan(Said before) {
        return dated() && before.dated() && !apart && bracket != before.bracket;
    }

    Said with(Term other) {
        return new Said(other, apart, bracket);
    }

    /** It comes again and again, on days of which none is named. */
    boolean rhythm() {
        return term instanceof Term.Recurring || term instanceof Term.Times || term instanceof Term.InSchoolTerms;
    }

    boolean spoken() {
        return term instanceof Term.Spoken;
    }

    boolean whole() {
        return term instanceof Term.Whole;
    }

    boolean whole(ScheduleKind kind) {
        return term instanceof Term.Whole whole && whole.kind() == kind;
    }

    boolean spoken(ScheduleKind kind) {
        return term instanceof Term.Spoken spoken && spoken.kind() == kind;
    }

    /** Days of the calendar follow from it. */
    boolean dated() {
        return !rhythm() && !spoken() && !whole();
    }
}
