package org.opora.programme;

import org.jspecify.annotations.Nullable;

/**
 * A factor as a municipality uses it.
 *
 * @param measure what is measured, in words
 * @param source name of the figure of the school's data that it is read from, null when the school enters it
 * @param thresholds the municipality's own, else the common ones
 * @param own whether the municipality set its own thresholds
 */
public record RiskFactorView(
        String code,
        String name,
        String measure,
        @Nullable String source,
        boolean lowerIsWorse,
        Thresholds thresholds,
        boolean own,
        boolean inUse) {}
