package org.opora.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interview as others read it.
 *
 * @param confirmBy last day for the director's answer
 * @param minutesRound how often the minutes were written; 0 before the interview
 */
public record InterviewView(
        UUID id,
        InterviewScope scope,
        InterviewStatus status,
        Appointment appointment,
        LocalDate confirmBy,
        @Nullable LocalDate proposedDay,
        @Nullable String proposalReason,
        @Nullable LocalDate heldOn,
        @Nullable String number,
        @Nullable String attendees,
        @Nullable String problems,
        List<AgreedMeasure> measures,
        @Nullable String conclusion,
        @Nullable String objection,
        int minutesRound,
        @Nullable UUID signedBy,
        @Nullable Instant signedAt) {}
