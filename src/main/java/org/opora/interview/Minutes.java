package org.opora.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the methodist writes down after the interview. */
public record Minutes(
        LocalDate heldOn,
        @Nullable String number,
        String attendees,
        String problems,
        List<AgreedMeasure> measures,
        @Nullable String conclusion,
        List<UUID> files) {}
