package org.opora.roadmap;

import java.time.LocalDate;

/** A measure on the view of a year. */
public record MeasureBar(MeasureState state, LocalDate start, LocalDate due, boolean late) {

    /** Whether it touches the month. */
    public boolean touches(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return !start.isAfter(first.withDayOfMonth(first.lengthOfMonth())) && !due.isBefore(first);
    }

    /** Whether it ends in the month. */
    public boolean endsIn(int year, int month) {
        return due.getYear() == year && due.getMonthValue() == month;
    }
}
