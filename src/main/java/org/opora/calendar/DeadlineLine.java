package org.opora.calendar;

import java.time.LocalDate;

/** A deadline of a year as the settings show it. */
public record DeadlineLine(DeadlineKind kind, LocalDate due, boolean own, boolean dayOff) {}
