package org.opora.roadmap;

import org.jspecify.annotations.Nullable;

/**
 * Which rows are shown.
 *
 * @param section null, or blank as an untouched form sends it: all sections
 */
public record RowFilter(@Nullable String section, @Nullable String text, @Nullable RowsShown show) {

    /** What is blank does not filter. */
    public RowFilter {
        section = section == null || section.isBlank() ? null : section;
    }
}
