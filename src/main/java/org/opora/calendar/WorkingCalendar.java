package org.opora.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The production calendar: weekends, federal holidays (by a library), and the days that a decree transferred (a table an
 * admin edits each year). Transferred days win. What was read of a year is kept for half a minute, so that every node soon
 * counts by what was edited on another.
 */
@Component
public class WorkingCalendar {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.RUSSIA));
    private final Map<Integer, Transfers> transferred = new ConcurrentHashMap<>();

    WorkingCalendar(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The transferred days of a year and when they were read. */
    private record Transfers(Map<LocalDate, Boolean> days, Instant readAt) {

        boolean holdAt(Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(KEPT));
        }
    }

    public boolean isWorking(LocalDate day) {
        return kindOf(day).working();
    }

    /** What a day is, and whether a decree has made it so. */
    public DayKind kindOf(LocalDate day) {
        Boolean moved = transferredIn(day.getYear()).get(day);
        if (moved != null) {
            return moved ? DayKind.MOVED_WORKING : DayKind.MOVED_OFF;
        }
        if (holidays.isHoliday(day)) {
            return DayKind.HOLIDAY;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? DayKind.WEEKEND : DayKind.WORKING;
    }

    /**
     * Whether the year's decree has been entered. Every year has transferred days; without them working days are counted by
     * weekends and holidays alone, and come out wrong.
     */
    public boolean knowsTransfersOf(int year) {
        return !transferredIn(year).isEmpty();
    }

    /** @param workingDays not negative; 0 gives the day itself, working or not */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = workingDays; left > 0; ) {
            result = result.plusDays(1);
            if (isWorking(result)) {
                left--;
            }
        }
        return result;
    }

    /** Forgets what it read of a year: whoever edits the table sees the effect at once. */
    void reread(int year) {
        transferred.remove(year);
    }

    private Map<LocalDate, Boolean> transferredIn(int year) {
        Instant now = clock.instant();
        Transfers known = transferred.get(year);
        if (known == null || !known.holdAt(now)) {
            known = new Transfers(read(year), now);
            transferred.put(year, known);
        }
        return known.days();
    }

    private Map<LocalDate, Boolean> read(int year) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        jdbc.sql("select day, working from calendar_day where day between :first and :last")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
                });
        return Map.copyOf(days);
    }
}
