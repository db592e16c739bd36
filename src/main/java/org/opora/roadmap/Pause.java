package org.opora.roadmap;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.opora.calendar.WorkingCalendar;

/**
 * A time in which a plan stood still. What was not late when it began is not late because of it: a deadline moves on by the
 * working days of the pause in which the work would have run, and never lies before the day on which the plan goes on.
 */
public final class Pause {

    private final LocalDate since;
    private final LocalDate until;
    private final WorkingCalendar calendar;

    Pause(LocalDate since, LocalDate until, WorkingCalendar calendar) {
        this.since = since;
        this.until = until;
        this.calendar = calendar;
    }

    /** The deadline of work that was under way when the pause began. */
    public LocalDate moved(LocalDate due) {
        return moved(due, since);
    }

    /** The deadline of work that opened, or would have, on this day; the same when the pause does not touch it. */
    public LocalDate moved(LocalDate due, LocalDate opened) {
        LocalDate from = opened.isAfter(since) ? opened : since;
        if (due.isBefore(from) || !from.isBefore(until)) {
            return due;
        }
        LocalDate moved = calendar.plusWorkingDays(due, workingDays(from));
        return moved.isBefore(until) ? until : moved;
    }

    /** Working days that were lost. */
    public int workingDays() {
        return workingDays(since);
    }

    private int workingDays(LocalDate from) {
        return from.isBefore(until)
                ? (int) Stream.iterate(from, day -> day.isBefore(until), day -> day.plusDays(1))
                        .filter(calendar::isWorking)
                        .count()
                : 0;
    }

    public LocalDate since() {
        return since;
    }

    public LocalDate until() {
        return until;
    }
}
