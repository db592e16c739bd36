package org.opora.programme;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How the measures of a programme in force change by an order of the school.
 *
 * @param reworded measures that read or end differently now
 * @param added new measures with ids of their own
 * @param dropped ids of measures that are given up; earlier editions keep them
 */
public record MeasureChanges(List<RowCorrection> reworded, List<Measure> added, Set<UUID> dropped) {

    public MeasureChanges {
        reworded = List.copyOf(reworded);
        added = List.copyOf(added);
        dropped = Set.copyOf(dropped);
    }

    boolean isEmpty() {
        return reworded.isEmpty() && added.isEmpty() && dropped.isEmpty();
    }
}
