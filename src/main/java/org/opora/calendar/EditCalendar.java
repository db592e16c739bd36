package org.opora.calendar;

import java.time.LocalDate;
import java.util.List;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transferred days of the production calendar, entered by an admin from the yearly decree. */
@Service
public class EditCalendar {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Access access;
    private final Journal journal;

    EditCalendar(JdbcClient jdbc, WorkingCalendar calendar, Access access, Journal journal) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.access = access;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<CalendarDay> list(int year) {
        access.requireAny(Role.ADMIN, Role.COORDINATOR);
        return jdbc.sql("select day, working, reason from calendar_day where day between ? and ? order by day")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, number) -> new CalendarDay(
                        row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("reason")))
                .list();
    }

    /** Whether the year's transferred days have been entered at all. */
    @Transactional(readOnly = true)
    public boolean knows(int year) {
        return calendar.knowsTransfersOf(year);
    }

    @Transactional
    public void put(CalendarDay day) {
        access.requireAny(Role.ADMIN);
        jdbc.sql(
                        """
                        insert into calendar_day (day, working, reason) values (?, ?, ?)
                        on conflict (day) do update set working = excluded.working, reason = excluded.reason
                        """)
                .params(day.day(), day.working(), day.reason())
                .update();
        changed("calendar.day-put", day.day());
    }

    @Transactional
    public void remove(LocalDate day) {
        access.requireAny(Role.ADMIN);
        jdbc.sql("delete from calendar_day where day = ?").param(day).update();
        changed("calendar.day-removed", day);
    }

    private void changed(String action, LocalDate day) {
        calendar.reread(day.getYear());
        journal.record(Journal.entry(action).detail("day", day));
    }
}
