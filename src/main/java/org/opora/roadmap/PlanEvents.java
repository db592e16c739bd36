package org.opora.roadmap;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.SearchPattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of events of a plan: seminars, meetings and contests that were held under its rows. */
@Service
@Transactional(readOnly = true)
public class PlanEvents {

    /** Events of a page; a page holds one more when there is a next one. */
    public static final int PAGE = 25;

    private static final String FROM =
            """
             from roadmap_event e join roadmap_measure m on m.id = e.measure_id join roadmap_row w on w.id = m.row_id
             left join account a on a.id = e.written_by
            """;

    private static final String CHOSEN =
            """
            where m.roadmap_id = :roadmap
              and (cast(:text as text) is null or e.topic ilike :text or w.activity ilike :text)
              and (cast(:section as text) is null or w.section = :section)
              and (cast(:from as date) is null or e.held_on >= :from)
              and (cast(:to as date) is null or e.held_on <= :to)
            """;

    private static final String LINE =
            "select e.id, e.measure_id, m.roadmap_id, e.held_on, e.topic, e.participants, w.id as row_id, w.number, w.section,"
                    + " w.activity, a.name as written_by, e.written_by is not null and m.state in ('OPEN', 'REVIEW', 'RETURNED')"
                    + " as correctable";

    private final RoadmapRepository roadmaps;
    private final RoadmapAccess access;
    private final JdbcClient jdbc;

    PlanEvents(RoadmapRepository roadmaps, RoadmapAccess access, JdbcClient jdbc) {
        this.roadmaps = roadmaps;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** One page of the log, newest first. */
    public List<Line> page(UUID roadmapId, Filter filter, int page) {
        return lines(roadmapId, filter, PAGE + 1, page * PAGE);
    }

    /** Everything the filter leaves, for the file. */
    public List<Line> all(UUID roadmapId, Filter filter) {
        return lines(roadmapId, filter, Integer.MAX_VALUE, 0);
    }

    private List<Line> lines(UUID roadmapId, Filter filter, int limit, int offset) {
        requireReader(roadmapId);
        return about(
                        LINE + FROM + CHOSEN + " order by e.held_on desc, e.id limit :limit offset :offset",
                        roadmapId,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }

    /** Events and participants of everything the filter leaves. */
    public Sum sum(UUID roadmapId, Filter filter) {
        requireReader(roadmapId);
        return about(
                        "select count(*) as events, coalesce(sum(e.participants), 0) as participants" + FROM + CHOSEN,
                        roadmapId,
                        filter)
                .query(Sum.class)
                .single();
    }

    /** One event. */
    public Line event(UUID eventId) {
        Line line = jdbc.sql(LINE + FROM + " where e.id = ?")
                .param(eventId)
                .query(Line.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        requireReader(line.roadmapId());
        return line;
    }

    /** What is worked on now and may get an event; first the rows whose result is events. */
    public List<OpenRow> open(UUID roadmapId) {
        requireReader(roadmapId);
        return jdbc.sql(
                        """
                        select m.id, w.number, w.activity, m.due_on from roadmap_measure m join roadmap_row w on w.id = m.row_id
                         where m.roadmap_id = ? and m.state in ('OPEN', 'REVIEW', 'RETURNED')
                         order by exists (select 1 from roadmap_row_result x where x.row_id = w.id
                                             and x.evidence in ('SERIES_OF_EVENTS', 'MINIMUM_COUNT')) desc,
                                  w.place, w.position, m.number
                        """)
                .param(roadmapId)
                .query(OpenRow.class)
                .list();
    }

    private JdbcClient.StatementSpec about(String sql, UUID roadmapId, Filter filter) {
        return jdbc.sql(sql)
                .param("roadmap", roadmapId)
                .param("text", SearchPattern.of(filter.text()), Types.VARCHAR)
                .param("section", filter.section(), Types.VARCHAR)
                .param("from", filter.from(), Types.DATE)
                .param("to", filter.to(), Types.DATE);
    }

    private void requireReader(UUID roadmapId) {
        access.requireReader(
                roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new).municipalityId());
    }

    /** Which events are shown. */
    public record Filter(
            @Nullable String text, @Nullable String section, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * One event and the row under which it was held.
     *
     * @param writtenBy null when a stage of the year brought it
     * @param correctable a person wrote it and the row is still worked on
     */
    public record Line(
            UUID id,
            UUID measureId,
            UUID roadmapId,
            LocalDate heldOn,
            String topic,
            int participants,
            UUID rowId,
            String number,
            String section,
            String activity,
            @Nullable String writtenBy,
            boolean correctable) {}

    /** An occurrence under way; several of one row differ by their last day. */
    public record OpenRow(UUID id, String number, String activity, @Nullable LocalDate dueOn) {}

    /** How many events and how many people. */
    public record Sum(int events, int participants) {}
}
