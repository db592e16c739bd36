package org.opora.implementation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report of progress as the school hands it in. @param correctionText what should change, null when nothing */
public record NewProgress(
        ProgressKind kind,
        @Nullable UUID programmeId,
        List<MeasureProgress> measures,
        List<IndicatorProgress> indicators,
        @Nullable String correctionText) {}
