package org.opora.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The production calendar: weekends, federal holidays (by a library), and the days that a decree transferred (a table an
 * admin edits each year). Transferred days win.
 */
@Component
public class WorkingCalendar {

    private final JdbcClient jdbc;
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.RUSSIA));
    private final Map<Integer, Map<LocalDate, Boolean>> transferred = new ConcurrentHashMap<>();

    WorkingCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isWorking(LocalDate day) {
        return Optional.ofNullable(transferredIn(day.getYear()).get(day)).orElseGet(() -> isUsuallyWorking(day));
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

    /** Forgets what it read of a year, after the table has been edited. */
    public void reread(int year) {
        transferred.remove(year);
    }

    private boolean isUsuallyWorking(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.isHoliday(day);
    }

    private Map<LocalDate, Boolean> transferredIn(int year) {
        return transferred.computeIfAbsent(year, this::read);
    }

    private Map<LocalDate, Boolean> read(int year) {
        Map<LocalDate, Boolean> days = new ConcurrentHashMap<>();
        jdbc.sql("select day, working from calendar_day where day between :first and :last")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
                });
        return days;
    }
}
