package org.opora.calendar;

import java.time.LocalDate;

/** A day that a decree transferred. */
public record CalendarDay(LocalDate day, boolean working, String reason) {}
