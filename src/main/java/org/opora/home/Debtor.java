package org.opora.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school that is late with a task, with what one needs to ring it up.
 *
 * @param stage of the year; null when the task belongs to none
 */
public record Debtor(
        UUID schoolId, String school, String phone, @Nullable String stage, String task, LocalDate due, int daysLate) {}
