package org.opora.roadmap;

import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.WorkingCalendar;
import org.opora.error.NotFoundException;
import org.opora.registry.LocalToday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A month of a plan: what begins and what is due, day by day, for the municipality and for its schools. */
@Service
@Transactional(readOnly = true)
public class PlanCalendar {

    private static final int DAYS_OF_WEEK = 7;

    private final RoadmapRepository roadmaps;
    private final RoadmapAccess access;
    private final WorkingCalendar working;
    private final LocalToday today;
    private final JdbcClient jdbc;

    PlanCalendar(
            RoadmapRepository roadmaps,
            RoadmapAccess access,
            WorkingCalendar working,
            LocalToday today,
            JdbcClient jdbc) {
        this.roadmaps = roadmaps;
        this.access = access;
        this.working = working;
        this.today = today;
        this.jdbc = jdbc;
    }

    /** @param month null: the month of today, or the plan's nearest one */
    public Month of(UUID roadmapId, @Nullable YearMonth month, @Nullable String section) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireReader(roadmap.municipalityId());
        LocalDate day = today.in(roadmap.municipalityId());
        YearMonth shown = month == null ? nearest(roadmap, day) : month;
        LocalDate first = shown.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = shown.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<LocalDate, List<Entry>> entries = entries(roadmapId, section, first, last, roadmap.countedDay(day));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusDays(DAYS_OF_WEEK)) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < DAYS_OF_WEEK; i++) {
                LocalDate date = monday.plusDays(i);
                week.add(new Day(
                        date,
                        YearMonth.from(date).equals(shown),
                        !working.isWorking(date),
                        date.equals(day),
                        entries.getOrDefault(date, List.of())));
            }
            weeks.add(week);
        }
        return new Month(shown, weeks);
    }

    private static YearMonth nearest(Roadmap roadmap, LocalDate day) {
        LocalDate within = day.isBefore(roadmap.start()) ? roadmap.start() : day;
        return YearMonth.from(within.isAfter(roadmap.end().plusMonths(1)) ? roadmap.end() : within);
    }

    private Map<LocalDate, List<Entry>> entries(
            UUID roadmapId, @Nullable String section, LocalDate first, LocalDate last, LocalDate day) {
        Map<LocalDate, List<Entry>> byDay = new HashMap<>();
        jdbc.sql(
                        """
                        select d.day, d.kind, w.id, w.number, w.activity, m.state, m.late_after
                          from roadmap_measure m join roadmap_row w on w.id = m.row_id
                          cross join lateral (values (m.due_on, 'DUE'), (m.school_due_on, 'SCHOOLS'),
                               (case when m.start_on is distinct from m.due_on then m.start_on end, 'BEGIN')) d (day, kind)
                         where m.roadmap_id = :roadmap and m.state <> 'CANCELLED' and d.day between :first and :last
                           and (cast(:section as text) is null or w.section = :section)
                         order by d.day, w.place, w.position, m.number
                        """)
                .param("roadmap", roadmapId)
                .param("first", first)
                .param("last", last)
                .param("section", section, Types.VARCHAR)
                .query(row -> {
                    MeasureState state = MeasureState.valueOf(row.getString("state"));
                    LocalDate due = row.getObject("late_after", LocalDate.class);
                    byDay.computeIfAbsent(row.getObject("day", LocalDate.class), date -> new ArrayList<>())
                            .add(new Entry(
                                    Kind.valueOf(row.getString("kind")),
                                    row.getObject("id", UUID.class),
                                    row.getString("number"),
                                    row.getString("activity"),
                                    state,
                                    state.active() && due != null && due.isBefore(day)));
                });
        return byDay;
    }

    /** What happens on a day. */
    public enum Kind {
        DUE,
        SCHOOLS,
        BEGIN
    }

    /** A month by weeks; the first and the last week are whole. */
    public record Month(YearMonth month, List<List<Day>> weeks) {

        /** Days of this month on which something is. */
        public List<Day> busy() {
            return weeks.stream()
                    .flatMap(List::stream)
                    .filter(day -> day.inMonth() && !day.entries().isEmpty())
                    .toList();
        }
    }

    /** A day of the grid. */
    public record Day(LocalDate date, boolean inMonth, boolean off, boolean today, List<Entry> entries) {}

    /** A row on a day. */
    public record Entry(Kind kind, UUID rowId, String number, String activity, MeasureState state, boolean late) {}
}
