package org.opora.home;

import java.time.LocalDate;
import java.util.UUID;

/** A school that is late with a task, with what one needs to ring it up. */
public record Debtor(
        UUID schoolId, String school, String phone, String stage, String task, LocalDate due, int daysLate) {}
