package org.opora.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When a kind of work is due: the municipality's own day for that year, else the default moved to the year. A deadline on a
 * day off is shown as such, never moved.
 */
@Component
public class Deadlines {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    Deadlines(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** @param year the year of the cycle; the annual information is due in the year after it */
    public LocalDate dueOf(DeadlineKind kind, UUID municipalityId, int year) {
        return Objects.requireNonNull(allOf(municipalityId, year).get(kind));
    }

    /** All deadlines of a municipality's year in one statement. */
    public Map<DeadlineKind, LocalDate> allOf(UUID municipalityId, int year) {
        Map<DeadlineKind, LocalDate> dates = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            dates.put(kind, kind.defaultDay().atYear(year + kind.yearOffset()));
        }
        jdbc.sql("select kind, due from deadline_rule where municipality_id = :municipality and year = :year")
                .param("municipality", municipalityId)
                .param("year", year)
                .query((row, number) ->
                        Map.entry(DeadlineKind.valueOf(row.getString("kind")), row.getObject("due", LocalDate.class)))
                .list()
                .forEach(rule -> dates.put(rule.getKey(), rule.getValue()));
        return dates;
    }

    /** Last instant of the local day, as the engine takes it. Dates are inclusive. */
    public Date endOfDay(LocalDate day, ZoneId zone) {
        return Date.from(day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant());
    }

    /** End of the day that lies that many working days after the given one. */
    public Date workingDaysFrom(LocalDate day, int workingDays, ZoneId zone) {
        return endOfDay(calendar.plusWorkingDays(day, workingDays), zone);
    }
}
