package org.opora.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One expertise in the list. */
public record ReviewLine(
        UUID id,
        UUID schoolId,
        String schoolName,
        UUID programmeId,
        Review.Status status,
        LocalDate openedOn,
        int round,
        @Nullable LocalDate reviewsDue,
        int asked,
        int reported,
        boolean mine) {}
