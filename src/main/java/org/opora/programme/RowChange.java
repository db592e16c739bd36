package org.opora.programme;

import org.jspecify.annotations.Nullable;

/**
 * One row that differs between two editions.
 *
 * @param before null when the row was added
 * @param after null when the row was removed
 */
public record RowChange(@Nullable ProgrammeRow before, @Nullable ProgrammeRow after) {

    /** ADDED, REMOVED or CHANGED. */
    public String kind() {
        if (before == null) {
            return "ADDED";
        }
        return after == null ? "REMOVED" : "CHANGED";
    }

    /** The row as it stands, or stood when it was removed. */
    public ProgrammeRow row() {
        return java.util.Objects.requireNonNull(after == null ? before : after);
    }
}
