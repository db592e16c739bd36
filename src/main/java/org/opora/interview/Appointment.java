package org.opora.interview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and how the interview takes place.
 *
 * @param startsAt local time, {@code 14:30}
 * @param place address and room, or the address of the video meeting
 */
public record Appointment(
        LocalDate day,
        String startsAt,
        InterviewMode mode,
        String place,
        String participants,
        @Nullable String agenda) {}
