package org.opora.notification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;
import org.opora.calendar.WorkingCalendar;

/**
 * The ladder of reminders: who does the task hears a week before, the day before and on the day; when it is late, the
 * coordinator and then the head hear of it after working days. Beside the ladder stands what colleagues say to a person.
 */
public enum ReminderStep {
    WEEK_BEFORE(7, 2, null, Channel.DIGEST),
    DAY_BEFORE(1, 1, null, Channel.DIGEST),
    TODAY(0, 0, null, Channel.AT_ONCE),
    LATE_FOR_COORDINATOR(3, 0, Role.COORDINATOR, Channel.AT_ONCE),
    LATE_FOR_HEAD(5, 0, Role.HEAD, Channel.AT_ONCE),
    MENTIONED,
    ASKED,
    ANSWERED,
    /** Named to do the work of somebody absent. */
    SUBSTITUTE,
    /** Asked for by a coordinator or head. */
    REQUESTED;

    private static final int LONGEST_HOLIDAYS = 60;

    private final int days;
    private final int daysAtLeast;
    private final @Nullable Role superior;
    private final Channel usual;
    private final boolean reminds;

    ReminderStep(int days, int daysAtLeast, @Nullable Role superior, Channel usual) {
        this.days = days;
        this.daysAtLeast = daysAtLeast;
        this.superior = superior;
        this.usual = usual;
        this.reminds = true;
    }

    /** Said by a colleague, not by the calendar. */
    ReminderStep() {
        this.days = 0;
        this.daysAtLeast = 0;
        this.superior = null;
        this.usual = Channel.AT_ONCE;
        this.reminds = false;
    }

    /** The steps that the calendar takes. */
    static List<ReminderStep> ladder() {
        return Arrays.stream(values()).filter(step -> step.reminds).toList();
    }

    /** Who hears of somebody else's late task; null where the person who does it is reminded. */
    public @Nullable Role superior() {
        return superior;
    }

    /** What holds for whoever has not chosen. */
    public Channel usual() {
        return usual;
    }

    /** Steps that concern people of these roles. */
    public static List<ReminderStep> concerning(List<Role> roles) {
        return Arrays.stream(values())
                .filter(step -> step.superior == null || roles.contains(step.superior))
                .toList();
    }

    /** First and last due day of the tasks that this step tells of on a day. */
    Days dueOn(LocalDate today, WorkingCalendar calendar) {
        if (superior == null) {
            return new Days(today.plusDays(daysAtLeast), today.plusDays(days));
        }
        LocalDate last = today;
        while (calendar.plusWorkingDays(last, days).isAfter(today)) {
            last = last.minusDays(1);
        }
        return new Days(last.minusDays(LONGEST_HOLIDAYS), last);
    }

    /** Both included. */
    record Days(LocalDate first, LocalDate last) {}
}
