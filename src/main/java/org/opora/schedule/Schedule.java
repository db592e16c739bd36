package org.opora.schedule;

import java.util.List;

/**
 * A cell of dates, understood.
 *
 * @param raw the cell as it stands
 * @param kind its shape
 * @param occurrences when it is to be done, in order; empty: only on demand, or nothing stands there
 * @param issues what a person has to look at; empty when everything was computed
 */
public record Schedule(String raw, ScheduleKind kind, List<Occurrence> occurrences, List<ScheduleIssue> issues) {

    /** Copies the lists. */
    public Schedule {
        occurrences = List.copyOf(occurrences);
        issues = List.copyOf(issues);
    }

    /** A person must name at least one date before the row can start. */
    public boolean needsDate() {
        return kind == ScheduleKind.EMPTY || occurrences.stream().anyMatch(Occurrence::unnamed);
    }
}
