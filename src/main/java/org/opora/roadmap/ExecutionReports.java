package org.opora.roadmap;

import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the report of execution for the head: by section and period, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class ExecutionReports {

    /** Measures of a page; a page holds one more when there is a next one. */
    public static final int PAGE = 25;

    /**
     * Measures that belong to the period by their date; without any date they belong to it once they have begun. In time is
     * what was done by its date, whenever somebody accepted it.
     */
    private static final String COUNTED =
            """
            with counted as (
                 select m.id, m.number as occurrence, m.row_id, m.due_on, m.state, m.shortfall,
                        case when m.state = 'DONE' then m.done_on end as closed_on,
                        w.place, w.position, w.number, w.section, w.activity,
                        case when m.state = 'DONE' and (m.due_on is null or m.done_on <= m.due_on) then 'IN_TIME'
                             when m.state = 'DONE' then 'LATE'
                             when m.state = 'TO_CONFIRM' then 'UNCONFIRMED'
                             when m.late_after < :today then 'OVERDUE' else 'AHEAD' end as outcome,
                        (select count(*) from roadmap_evidence e where e.measure_id = m.id) as evidence,
                        (select count(*) from roadmap_event e where e.measure_id = m.id
                            and e.held_on between :from and :to) as events,
                        (select count(*) from roadmap_school_measure p where p.measure_id = m.id
                            and p.state <> 'CANCELLED') as asked,
                        (select count(*) from roadmap_school_measure p where p.measure_id = m.id
                            and p.state = 'DONE') as reported
                   from (select a.*, coalesce((select max(e.done_on) from roadmap_evidence e
                                where e.measure_id = a.id and e.school_id is null), a.closed_on) as done_on
                           from roadmap_measure a) m join roadmap_row w on w.id = m.row_id
                  where m.roadmap_id = :roadmap and m.state <> 'CANCELLED' and w.state <> 'CANCELLED'
                    and (coalesce(m.due_on, m.closed_on) between :from and :to
                         or (m.due_on is null and m.closed_on is null and coalesce(m.start_on, :from) <= :to)))
            """;

    private final RoadmapRepository roadmaps;
    private final RoadmapAccess access;
    private final Registry registry;
    private final LocalToday today;
    private final JdbcClient jdbc;

    ExecutionReports(
            RoadmapRepository roadmaps, RoadmapAccess access, Registry registry, LocalToday today, JdbcClient jdbc) {
        this.roadmaps = roadmaps;
        this.access = access;
        this.registry = registry;
        this.today = today;
        this.jdbc = jdbc;
    }

    /**
     * One page of the report.
     *
     * @param from null: from the plan's first day
     * @param to null: until today, or the plan's last day when that is earlier
     */
    public ExecutionReport page(
            UUID roadmapId, @Nullable LocalDate from, @Nullable LocalDate to, ExecutionReport.Filter filter, int page) {
        return report(roadmapId, from, to, filter, PAGE + 1, page * PAGE);
    }

    /** The report with everything the filter leaves, for its files. */
    public ExecutionReport whole(
            UUID roadmapId, @Nullable LocalDate from, @Nullable LocalDate to, ExecutionReport.Filter filter) {
        return report(roadmapId, from, to, filter, Integer.MAX_VALUE, 0);
    }

    private ExecutionReport report(
            UUID roadmapId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ExecutionReport.Filter filter,
            int limit,
            int offset) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireAuthority(roadmap.municipalityId());
        LocalDate day = today.in(roadmap.municipalityId());
        LocalDate first = from == null ? roadmap.start() : from;
        LocalDate last = to == null ? usualEnd(roadmap, day) : to;
        if (last.isBefore(first)) {
            throw new OporaException("roadmap.periodTurned");
        }
        LocalDate counted = roadmap.countedDay(day);
        return new ExecutionReport(
                roadmap,
                registry.municipality(roadmap.municipalityId()).shortName(),
                first,
                last,
                day,
                about(sections(), roadmapId, first, last, counted)
                        .query(ExecutionReport.Section.class)
                        .list(),
                about(shares(), roadmapId, first, last, counted)
                        .query(ExecutionReport.Share.class)
                        .list(),
                about(lines(), roadmapId, first, last, counted)
                        .param("section", filter.section(), Types.VARCHAR)
                        .param(
                                "outcome",
                                filter.outcome() == null
                                        ? null
                                        : filter.outcome().name(),
                                Types.VARCHAR)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query(ExecutionReport.Line.class)
                        .list());
    }

    private static LocalDate usualEnd(Roadmap roadmap, LocalDate day) {
        LocalDate end = day.isAfter(roadmap.end()) ? roadmap.end() : day;
        return end.isBefore(roadmap.start()) ? roadmap.end() : end;
    }

    private JdbcClient.StatementSpec about(String sql, UUID roadmap, LocalDate from, LocalDate to, LocalDate day) {
        return jdbc.sql(sql)
                .param("roadmap", roadmap)
                .param("from", from)
                .param("to", to)
                .param("today", day);
    }

    private static String sections() {
        return COUNTED
                + """
                select section, count(*) as total,
                       count(*) filter (where outcome = 'IN_TIME') as in_time,
                       count(*) filter (where outcome = 'LATE') as late,
                       count(*) filter (where outcome = 'OVERDUE') as overdue,
                       count(*) filter (where outcome = 'UNCONFIRMED') as unconfirmed,
                       count(*) filter (where outcome = 'AHEAD') as ahead,
                       sum(evidence) as evidence, sum(events) as events, sum(asked) as asked, sum(reported) as reported
                  from counted group by section order by min(place)
                """;
    }

    private static String shares() {
        return COUNTED
                + """
                select c.row_id, c.number, c.activity, k.evidence, k.unit,
                       coalesce(sum(k.base) filter (where not k.excluded), 0) as base,
                       coalesce(sum(k.fact) filter (where not k.excluded), 0) as fact,
                       (select max(r.target) from roadmap_row_result r where r.row_id = c.row_id
                           and r.evidence = k.evidence and coalesce(r.unit, 'SCHOOL') = k.unit) as target
                  from counted c join roadmap_mark k on k.measure_id = c.id
                 group by c.row_id, c.number, c.activity, c.place, c.position, k.evidence, k.unit
                 order by c.place, c.position, k.evidence, k.unit
                """;
    }

    private static String lines() {
        return COUNTED
                + """
                select c.row_id, c.number, c.section, c.activity, c.due_on, c.closed_on, c.state, c.outcome, c.evidence,
                       c.asked, c.reported, c.shortfall,
                       (select string_agg(e.name, ', ' order by e.position) from roadmap_row_executor e
                         where e.row_id = c.row_id) as executors
                  from counted c
                 where (cast(:section as text) is null or c.section = :section)
                   and (cast(:outcome as text) is null or c.outcome = :outcome)
                 order by c.place, c.position, c.occurrence limit :limit offset :offset
                """;
    }
}
