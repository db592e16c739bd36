package org.opora.interview;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of the list of interviews.
 *
 * @param year of the cycle
 * @param startsAt local time, {@code 14:30}
 */
public record InterviewLine(
        UUID id, UUID schoolId, String school, int year, LocalDate day, String startsAt, InterviewStatus status) {}
