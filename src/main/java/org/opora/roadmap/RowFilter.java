package org.opora.roadmap;

import org.jspecify.annotations.Nullable;

/** Which rows are shown. */
public record RowFilter(@Nullable String section, @Nullable String text, @Nullable RowsShown show) {}
