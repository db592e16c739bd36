package org.opora.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's own dates for a year. They hold for what starts after the change; running work keeps its dates. */
@Service
public class EditDeadlines {

    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Access access;
    private final Journal journal;
    private final JdbcClient jdbc;

    EditDeadlines(Deadlines deadlines, WorkingCalendar calendar, Access access, Journal journal, JdbcClient jdbc) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.access = access;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** All kinds with their day in that year, in order of the day. */
    @Transactional(readOnly = true)
    public List<DeadlineLine> list(UUID municipalityId, int year) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR, Role.HEAD, Role.ADMIN);
        Map<DeadlineKind, LocalDate> dates = deadlines.allOf(municipalityId, year);
        return Arrays.stream(DeadlineKind.values())
                .map(kind -> line(kind, Objects.requireNonNull(dates.get(kind)), year))
                .sorted(java.util.Comparator.comparing(DeadlineLine::due))
                .toList();
    }

    /** Whether the working days of the year can be counted rightly: its transferred days have been entered. */
    @Transactional(readOnly = true)
    public boolean knowsCalendarOf(int year) {
        return calendar.knowsTransfersOf(year);
    }

    /**
     * Sets one day. Refuses a day that precedes an earlier step of the same path or follows a later one, and a day outside
     * the year and the January after it.
     */
    @Transactional
    public void change(UUID municipalityId, int year, DeadlineKind kind, LocalDate due) {
        LocalDate was = former(municipalityId, year, kind, due);
        jdbc.sql(
                        """
                        insert into deadline_rule (municipality_id, year, kind, due, changed_by) values (?, ?, ?, ?, ?)
                        on conflict (municipality_id, year, kind) do update set due = excluded.due, changed_by = excluded.changed_by
                        """)
                .params(municipalityId, year, kind.name(), due, access.viewer().accountId())
                .update();
        journal.record(Journal.entry("calendar.deadline-changed")
                .municipality(municipalityId)
                .detail("kind", kind)
                .detail("was", was)
                .detail("now", due));
    }

    /**
     * Whether the day may be set, without setting it.
     *
     * @return the day that holds until then
     */
    @Transactional(readOnly = true)
    public LocalDate former(UUID municipalityId, int year, DeadlineKind kind, LocalDate due) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        if (due.isBefore(LocalDate.of(year, 1, 1)) || due.isAfter(LocalDate.of(year + 1, 6, 30))) {
            throw new OporaException("calendar.deadline-outside-year", due, year);
        }
        Map<DeadlineKind, LocalDate> dates = deadlines.allOf(municipalityId, year);
        requireOrder(dates, kind, due);
        return Objects.requireNonNull(dates.get(kind));
    }

    private static void requireOrder(Map<DeadlineKind, LocalDate> dates, DeadlineKind kind, LocalDate due) {
        for (DeadlineKind other : DeadlineKind.values()) {
            if (other.onPreventionPath() != kind.onPreventionPath()) {
                continue;
            }
            LocalDate neighbour = Objects.requireNonNull(dates.get(other));
            boolean tooEarly = other.path() < kind.path() && due.isBefore(neighbour);
            boolean tooLate = other.path() > kind.path() && due.isAfter(neighbour);
            if (tooEarly || tooLate) {
                throw new OporaException("calendar.deadline-order", due, neighbour, other.name());
            }
        }
    }

    private DeadlineLine line(DeadlineKind kind, LocalDate due, int year) {
        boolean own = !due.equals(kind.defaultDay().atYear(year + kind.yearOffset()));
        return new DeadlineLine(kind, due, own, !calendar.isWorking(due));
    }
}
