package org.opora.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.WorkingCalendar;
import org.opora.engine.Launcher;
import org.opora.error.NotFoundException;
import org.opora.error.SearchPattern;
import org.opora.registry.LocalToday;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans as people see them: lists and the table of one plan, each in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class RoadmapPages {

    /** Rows of a page; a list holds one more when there is a next page. */
    public static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final RoadmapRepository roadmaps;
    private final RoadmapAccess access;
    private final Registry registry;
    private final LocalToday today;
    private final WorkingCalendar calendar;
    private final Launcher launcher;

    RoadmapPages(
            JdbcClient jdbc,
            RoadmapRepository roadmaps,
            RoadmapAccess access,
            Registry registry,
            LocalToday today,
            WorkingCalendar calendar,
            Launcher launcher) {
        this.jdbc = jdbc;
        this.roadmaps = roadmaps;
        this.access = access;
        this.registry = registry;
        this.today = today;
        this.calendar = calendar;
        this.launcher = launcher;
    }

    /** One page of plans, newest period first; {@code state} null means all. */
    public List<RoadmapLine> list(@Nullable RoadmapState state, int page) {
        return lines("r.municipality_id in (:municipalities) and (cast(:state as text) is null or r.state = :state)")
                .param("today", anyToday())
                .param("municipalities", access.municipalities())
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(RoadmapLine.class)
                .list();
    }

    private JdbcClient.StatementSpec lines(String which) {
        return jdbc.sql(
                """
                        select r.id, r.title, m.short_name as municipality, r.period_start, r.period_end, r.state,
                               r.order_number, r.order_date,
                               (select count(*) from roadmap_row w where w.roadmap_id = r.id and w.state <> 'CANCELLED') as rows,
                               coalesce(c.total, 0) as total, coalesce(c.done, 0) as done, coalesce(c.late, 0) as late,
                               coalesce(c.unconfirmed, 0) as unconfirmed, c.next_due
                          from roadmap r join municipality m on m.id = r.municipality_id
                          left join lateral (
                               select count(*) filter (where state <> 'CANCELLED') as total,
                                      count(*) filter (where state = 'DONE') as done,
                                      count(*) filter (where state = 'TO_CONFIRM') as unconfirmed,
                                      count(*) filter (where state in ('OPEN', 'REVIEW', 'RETURNED')
                                                        and late_after < least(r.paused_on, :today)) as late,
                                      min(due_on) filter (where state in ('PLANNED', 'OPEN', 'REVIEW', 'RETURNED')
                                                           and due_on >= :today) as next_due
                                 from roadmap_measure where roadmap_id = r.id) c on true
                         where\s"""
                        + which
                        + " order by r.period_start desc, r.key limit :limit offset :offset");
    }

    private LocalDate anyToday() {
        return access.municipalities().stream()
                .filter(id -> id.getMostSignificantBits() != 0)
                .findFirst()
                .map(today::in)
                .orElse(LocalDate.MIN.withYear(1));
    }

    /** The head of a plan's page. */
    public RoadmapHead head(UUID roadmapId) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        UUID municipalityId = roadmap.municipalityId();
        access.requireReader(municipalityId);
        Municipality municipality = registry.municipality(municipalityId);
        return new RoadmapHead(
                roadmap,
                municipality.shortName(),
                today.in(municipalityId),
                sections(roadmap),
                launcher.progress(roadmap.key()),
                access.mayCoordinate(municipalityId),
                access.maySteer(municipalityId),
                access.mayRecord(municipalityId));
    }

    private List<SectionProgress> sections(Roadmap roadmap) {
        return jdbc.sql(
                        """
                        select w.section, count(distinct w.id) as rows,
                               count(m.id) filter (where m.state <> 'CANCELLED') as total,
                               count(m.id) filter (where m.state = 'DONE') as done,
                               count(m.id) filter (where m.state in ('OPEN', 'REVIEW', 'RETURNED')
                                                    and m.late_after < :today) as late
                          from roadmap_row w left join roadmap_measure m on m.row_id = w.id
                         where w.roadmap_id = :roadmap and w.state <> 'CANCELLED'
                         group by w.section order by min(w.place)
                        """)
                .param("roadmap", roadmap.id())
                .param("today", roadmap.countedDay(today.in(roadmap.municipalityId())))
                .query(SectionProgress.class)
                .list();
    }

    /** One page of the plan's table. */
    public List<RowLine> rows(UUID roadmapId, RowFilter filter, int page) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireReader(roadmap.municipalityId());
        return table(roadmap, filter, PAGE + 1, page * PAGE);
    }

    /** The whole table, for the view of a year and for changes. */
    public List<RowLine> allRows(UUID roadmapId) {
        return allRows(roadmapId, new RowFilter(null, null, null));
    }

    /** Every row of the filter, for a file. */
    public List<RowLine> allRows(UUID roadmapId, RowFilter filter) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireReader(roadmap.municipalityId());
        return table(roadmap, filter, Integer.MAX_VALUE, 0);
    }

    private List<RowLine> table(Roadmap roadmap, RowFilter filter, int limit, int offset) {
        return jdbc.sql(
                        """
                        select w.id, w.position, w.number, w.section, w.activity, w.schedule_raw, w.school_activity,
                               w.school_schedule_raw, w.executor_role, w.state, w.truncated,
                               (select string_agg(e.name, ', ' order by e.position) from roadmap_row_executor e
                                 where e.row_id = w.id) as executors,
                               (select string_agg(r.raw, '; ' order by r.position) from roadmap_row_result r
                                 where r.row_id = w.id and r.raw <> '') as results,
                               (select string_agg(s.school_group, ',' order by s.school_group) from roadmap_row_scope s
                                 where s.row_id = w.id) as scope,
                               case when w.state = 'DRAFT' then (select min(g.stage) from roadmap_row_stage g where g.row_id = w.id)
                                    else (select min(f.stage) from roadmap_measure f where f.row_id = w.id) end as stage,
                               c.total, c.done, c.late, c.open, c.unconfirmed, c.undated, c.next_due,
                               (select count(*) from roadmap_evidence e where e.row_id = w.id) as evidence,
                               (select count(*) from roadmap_school_measure p where p.row_id = w.id
                                   and p.state <> 'CANCELLED') as asked,
                               (select count(*) from roadmap_school_measure p where p.row_id = w.id
                                   and p.state = 'DONE') as reported,
                               w.other_cells as others
                          from roadmap_row w
                          join lateral (
                               select count(*) filter (where state <> 'CANCELLED') as total,
                                      count(*) filter (where state = 'DONE') as done,
                                      count(*) filter (where state in ('OPEN', 'REVIEW', 'RETURNED')) as open,
                                      count(*) filter (where state = 'TO_CONFIRM') as unconfirmed,
                                      count(*) filter (where state = 'UNDATED') as undated,
                                      count(*) filter (where state in ('OPEN', 'REVIEW', 'RETURNED')
                                                        and late_after < :today) as late,
                                      min(due_on) filter (where state in ('PLANNED', 'OPEN', 'REVIEW', 'RETURNED')) as next_due
                                 from roadmap_measure where row_id = w.id) c on true
                         where w.roadmap_id = :roadmap
                           and (cast(:section as text) is null or w.section = :section)
                           and (cast(:text as text) is null or w.activity ilike :text or w.number ilike :text)
                           and case cast(:show as text) when 'LATE' then c.late > 0 when 'OPEN' then c.open > 0
                                    when 'UNCONFIRMED' then c.unconfirmed > 0 when 'UNDATED' then c.undated > 0
                                    when 'DONE' then c.total > 0 and c.done = c.total else true end
                         order by w.place, w.position limit :limit offset :offset
                        """)
                .param("today", roadmap.countedDay(today.in(roadmap.municipalityId())))
                .param("roadmap", roadmap.id())
                .param("section", filter.section(), java.sql.Types.VARCHAR)
                .param("text", SearchPattern.of(filter.text()), java.sql.Types.VARCHAR)
                .param("show", filter.show() == null ? null : filter.show().name(), java.sql.Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query(RowLine.class)
                .list();
    }

    /** Measures of a plan that touch a year, by row. */
    public Map<UUID, List<MeasureBar>> year(UUID roadmapId, int year) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireReader(roadmap.municipalityId());
        LocalDate day = roadmap.countedDay(today.in(roadmap.municipalityId()));
        Map<UUID, List<MeasureBar>> bars = new HashMap<>();
        jdbc.sql(
                        """
                        select row_id, state, coalesce(start_on, due_on) as start_on, coalesce(due_on, start_on) as due_on,
                               late_after
                          from roadmap_measure where roadmap_id = :roadmap and state <> 'CANCELLED'
                           and coalesce(start_on, due_on) <= :last and coalesce(due_on, start_on) >= :first
                         order by number
                        """)
                .param("roadmap", roadmapId)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(row -> {
                    LocalDate due = row.getObject("late_after", LocalDate.class);
                    MeasureState state = MeasureState.valueOf(row.getString("state"));
                    bars.computeIfAbsent(row.getObject("row_id", UUID.class), id -> new ArrayList<>())
                            .add(new MeasureBar(
                                    state,
                                    row.getObject("start_on", LocalDate.class),
                                    row.getObject("due_on", LocalDate.class),
                                    state.active() && due != null && due.isBefore(day)));
                });
        return bars;
    }

    /** Rows in force of which nothing has a day: asked for when needed, agreed upon, by a schedule that is not known yet. */
    public Set<UUID> undated(UUID roadmapId) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireReader(roadmap.municipalityId());
        return jdbc.sql(
                        """
                        select w.id from roadmap_row w
                         where w.roadmap_id = ? and w.state <> 'CANCELLED' and not exists (
                               select 1 from roadmap_measure m where m.row_id = w.id and m.state <> 'CANCELLED'
                                  and coalesce(m.start_on, m.due_on) is not null)
                        """)
                .param(roadmapId)
                .query(UUID.class)
                .set();
    }

    /** Whether the day is worked on; a deadline on a day off is flagged, never moved. */
    public boolean dayOff(@Nullable LocalDate day) {
        return day != null && !calendar.isWorking(day);
    }

    /** Plans that go on with this one, newest period first. */
    public List<RoadmapLine> followers(UUID roadmapId) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireReader(roadmap.municipalityId());
        return lines("r.carried_from = :earlier and r.state <> 'CANCELLED'")
                .param("earlier", roadmapId)
                .param("today", today.in(roadmap.municipalityId()))
                .param("limit", PAGE)
                .param("offset", 0)
                .query(RoadmapLine.class)
                .list();
    }
}
