package org.opora.agenda;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Viewer;
import org.opora.agenda.AgendaDay.Entry;
import org.opora.calendar.WorkingCalendar;
import org.opora.inbox.DueTasks;
import org.opora.inbox.DueTasks.Asked;
import org.opora.inbox.DueTasks.Due;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a month of deadlines in a fixed number of statements, however many tasks there are. */
@Service
public class OpenAgenda {

    /** So many tasks of a day stand in the grid; the others are behind «and k more». */
    public static final int PER_DAY = 4;

    /** Lines of one page of the list. */
    public static final int PAGE = 25;

    private static final int DAYS_OF_WEEK = 7;

    private final Access access;
    private final Overseers overseers;
    private final DueTasks dueTasks;
    private final OpenTasks openTasks;
    private final Registry registry;
    private final LocalToday localToday;
    private final WorkingCalendar working;
    private final Clock clock;

    OpenAgenda(
            Access access,
            Overseers overseers,
            DueTasks dueTasks,
            OpenTasks openTasks,
            Registry registry,
            LocalToday localToday,
            WorkingCalendar working,
            Clock clock) {
        this.access = access;
        this.overseers = overseers;
        this.dueTasks = dueTasks;
        this.openTasks = openTasks;
        this.registry = registry;
        this.localToday = localToday;
        this.working = working;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param municipality all tasks of it; null: the own ones
     * @param month null: that of today
     * @param day of a list: this day only
     */
    public record Wanted(
            @Nullable UUID municipality, @Nullable YearMonth month, @Nullable UUID school, @Nullable LocalDate day) {}

    /** The month as whole weeks, of each day the most urgent tasks and the number of all. */
    @Transactional(readOnly = true)
    public AgendaPage month(Wanted wanted) {
        Looked looked = look(wanted);
        LocalDate first = looked.month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = looked.month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Due> found = dueTasks.firstOfEachDay(looked.asked(wanted, first, last), PER_DAY);
        Map<LocalDate, AgendaDay> days = byDay(looked, found);
        List<List<AgendaDay>> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusDays(DAYS_OF_WEEK)) {
            List<AgendaDay> week = new ArrayList<>();
            for (int i = 0; i < DAYS_OF_WEEK; i++) {
                LocalDate date = monday.plusDays(i);
                AgendaDay busy = days.get(date);
                week.add(busy == null ? day(looked, date, 0, List.of()) : busy);
            }
            weeks.add(week);
        }
        return page(looked, wanted, weeks, List.of(), false);
    }

    /** The month, or one day, as a list that is turned page by page. */
    @Transactional(readOnly = true)
    public AgendaPage list(Wanted wanted, int number) {
        LocalDate only = wanted.day();
        Looked looked = look(
                only == null ? wanted : new Wanted(wanted.municipality(), YearMonth.from(only), wanted.school(), only));
        LocalDate first = only == null ? looked.month.atDay(1) : only;
        LocalDate last = only == null ? looked.month.atEndOfMonth() : only;
        List<InboxTask> found = dueTasks.inOrder(looked.asked(wanted, first, last), number * PAGE, PAGE + 1);
        List<Due> shown =
                found.stream().limit(PAGE).map(task -> new Due(task, 1)).toList();
        List<AgendaDay> lines = List.copyOf(byDay(looked, shown).values());
        return page(looked, wanted, List.of(), lines, found.size() > PAGE);
    }

    /** Who looks, at which month, on which day. */
    private record Looked(Viewer viewer, LocalDate today, YearMonth month) {

        Asked asked(Wanted wanted, LocalDate first, LocalDate last) {
            UUID municipality = wanted.municipality();
            return municipality == null
                    ? Asked.own(viewer, wanted.school(), first, last)
                    : Asked.of(municipality, wanted.school(), first, last);
        }
    }

    private Looked look(Wanted wanted) {
        Viewer viewer = access.viewer();
        UUID municipality = wanted.municipality();
        if (municipality != null) {
            overseers.require(viewer, municipality);
        }
        LocalDate today = municipality == null ? localToday.ofViewer(viewer) : localToday.in(municipality);
        YearMonth month = wanted.month();
        return new Looked(viewer, today, month == null ? YearMonth.from(today) : month);
    }

    private AgendaPage page(
            Looked looked, Wanted wanted, List<List<AgendaDay>> weeks, List<AgendaDay> lines, boolean more) {
        UUID municipality = wanted.municipality();
        Asked whole = looked.asked(wanted, looked.month.atDay(1), looked.month.atEndOfMonth());
        return new AgendaPage(
                looked.month,
                looked.today,
                municipality == null ? null : registry.municipality(municipality),
                registry.municipalities(overseers.placesOf(looked.viewer)),
                weeks,
                lines,
                more,
                dueTasks.schools(whole),
                wanted.school());
    }

    private Map<LocalDate, AgendaDay> byDay(Looked looked, List<Due> found) {
        Set<String> open =
                openTasks.openFor(looked.viewer, found.stream().map(Due::task).toList());
        Map<LocalDate, List<Due>> grouped = found.stream()
                .filter(due -> due.task().dueDay() != null)
                .collect(Collectors.groupingBy(
                        due -> java.util.Objects.requireNonNull(due.task().dueDay()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<LocalDate, AgendaDay> days = new LinkedHashMap<>();
        grouped.forEach((date, tasks) -> days.put(
                date,
                day(
                        looked,
                        date,
                        Math.max(tasks.get(0).ofDay(), tasks.size()),
                        tasks.stream().map(due -> entry(due.task(), open)).toList())));
        return days;
    }

    private Entry entry(InboxTask task, Set<String> open) {
        return new Entry(task, open.contains(task.id()), task.isOverdue(clock.instant()));
    }

    private AgendaDay day(Looked looked, LocalDate date, int total, List<Entry> entries) {
        return new AgendaDay(
                date,
                YearMonth.from(date).equals(looked.month),
                date.equals(looked.today),
                working.kindOf(date),
                total,
                entries);
    }
}
