package org.opora.schedule;

import java.util.List;

/**
 * What a cell of dates says, before it is laid over a plan's period.
 *
 * @param annual every year, from the named year on where one is named
 * @param notes what was mended or not understood while reading
 */
record Expression(List<Term> terms, boolean annual, List<ScheduleIssue> notes) {

    Expression {
        terms = List.copyOf(terms);
        notes = List.copyOf(notes);
    }
}
