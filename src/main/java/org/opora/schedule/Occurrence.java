package org.opora.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time at which a row is to be done. Both days are inclusive and local to the municipality.
 *
 * @param start null: from the start of the plan or by lead time
 * @param due null together with {@code start}: a person must name the date; null alone: it has no end of its own
 */
public record Occurrence(@Nullable LocalDate start, @Nullable LocalDate due) {

    /** A person must name the date. */
    public static final Occurrence UNNAMED = new Occurrence(null, null);

    /** Neither day is known. */
    public boolean unnamed() {
        return start == null && due == null;
    }
}
