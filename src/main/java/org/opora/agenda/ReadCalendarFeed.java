package org.opora.agenda;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Secrets;
import org.opora.account.Viewer;
import org.opora.calendar.WorkingCalendar;
import org.opora.inbox.DueTasks;
import org.opora.inbox.DueTasks.Asked;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the deadlines for whoever shows the secret of a private address: with the rights that its person has today, so a role
 * that has ended or an account that is closed ends the calendar, too.
 */
@Service
public class ReadCalendarFeed {

    /** No calendar is pleasant with more. */
    public static final int MOST = 2_000;

    private static final int DAYS_BACK = 180;
    private static final int DAYS_AHEAD = 500;

    private final JdbcClient jdbc;
    private final Access access;
    private final Overseers overseers;
    private final DueTasks dueTasks;
    private final OpenTasks openTasks;
    private final Registry registry;
    private final LocalToday localToday;
    private final WorkingCalendar working;
    private final Clock clock;

    ReadCalendarFeed(
            JdbcClient jdbc,
            Access access,
            Overseers overseers,
            DueTasks dueTasks,
            OpenTasks openTasks,
            Registry registry,
            LocalToday localToday,
            WorkingCalendar working,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.overseers = overseers;
        this.dueTasks = dueTasks;
        this.openTasks = openTasks;
        this.registry = registry;
        this.localToday = localToday;
        this.working = working;
        this.clock = clock;
    }

    private record Known(UUID accountId, @Nullable UUID municipalityId, String language) {}

    /** Empty when the secret is unknown or revoked, and when its person is let in no more or oversees the place no more. */
    @Transactional
    public Optional<CalendarFeed> read(String secret) {
        return jdbc.sql(
                        """
                        update calendar_address c set last_read_at = :now from account a
                         where a.id = c.account_id and a.state = 'ENABLED' and c.secret_hash = :hash and c.revoked_at is null
                        returning c.account_id, c.municipality_id, a.language""")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", Secrets.hash(secret))
                .query(Known.class)
                .optional()
                .flatMap(known -> access.viewerOf(known.accountId()).flatMap(viewer -> feed(viewer, known)));
    }

    private Optional<CalendarFeed> feed(Viewer viewer, Known known) {
        UUID place = known.municipalityId();
        if (place != null && !overseers.placesOf(viewer).contains(place)) {
            return Optional.empty();
        }
        LocalDate today = place == null ? localToday.ofViewer(viewer) : localToday.in(place);
        LocalDate first = today.minusDays(DAYS_BACK);
        LocalDate last = today.plusDays(DAYS_AHEAD);
        Asked asked = place == null ? Asked.own(viewer, null, first, last) : Asked.of(place, null, first, last);
        List<InboxTask> tasks = dueTasks.inOrder(asked, 0, MOST);
        return Optional.of(new CalendarFeed(
                Locale.forLanguageTag(known.language()),
                place == null ? null : registry.municipality(place).shortName(),
                tasks,
                openTasks.openFor(viewer, tasks),
                daysOff(tasks)));
    }

    private Set<LocalDate> daysOff(List<InboxTask> tasks) {
        return tasks.stream()
                .map(InboxTask::dueDay)
                .filter(Objects::nonNull)
                .filter(day -> !working.isWorking(day))
                .collect(Collectors.toSet());
    }
}
