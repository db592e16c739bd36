package org.opora.agenda;

import java.time.LocalDate;
import java.util.List;
import org.opora.calendar.DayKind;
import org.opora.inbox.InboxTask;

/**
 * A day of a month as people look at it.
 *
 * @param inMonth false for the days before and after, with which the first and the last week are whole
 * @param total of the tasks that are due, of which only the first are shown
 */
public record AgendaDay(LocalDate date, boolean inMonth, boolean today, DayKind kind, int total, List<Entry> entries) {

    /**
     * A task on its day.
     *
     * @param mayOpen whether the reader may work on it; others' tasks are only told of
     */
    public record Entry(InboxTask task, boolean mayOpen, boolean overdue) {}

    /** How many are not shown. */
    public int more() {
        return total - entries.size();
    }

    /** Whether something is due although nobody works. */
    public boolean dueOnDayOff() {
        return total > 0 && !kind.working();
    }
}
