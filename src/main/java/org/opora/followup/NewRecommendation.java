package org.opora.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation to be given.
 *
 * @param basis document it rests on, in words
 * @param due last day for the school's answer, inclusive
 */
public record NewRecommendation(
        UUID municipalityId,
        UUID cycleId,
        UUID schoolId,
        RecommendationOrigin origin,
        String text,
        @Nullable String basis,
        LocalDate due) {}
