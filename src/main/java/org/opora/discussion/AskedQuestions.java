package org.opora.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.StandIn;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.opora.inbox.AskedOf;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskPeople;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that colleagues have asked a person, or somebody absent for whom the person answers. */
@Service
public class AskedQuestions {

    /** Rows of one page. */
    public static final int PAGE_SIZE = 25;

    private static final String FROM =
            """
             from task_question q join inbox_task t on t.id = q.task_id join account a on a.id = q.asker_id
             join account b on b.id = q.colleague_id
             where :waiting = (q.answered_at is null and q.withdrawn_at is null and t.state = 'OPEN') and
            """
                    + AskedOf.CONDITION;

    private final TaskPeople people;
    private final Access access;
    private final JdbcClient jdbc;

    AskedQuestions(TaskPeople people, Access access, JdbcClient jdbc) {
        this.people = people;
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * A question in the list.
     *
     * @param absent the colleague who was asked, where the person answers for somebody absent
     */
    public record Line(
            UUID id,
            String task,
            @Nullable String school,
            String asker,
            @Nullable String absent,
            String text,
            boolean answered,
            String day) {}

    /**
     * A question with what its reader needs of the task.
     *
     * @param answerer who has answered: the colleague, or who stood in
     * @param absent for whom the person who reads it is to answer; null for themselves
     * @param waits whether the person who reads it is to answer
     * @param reaches whether they may open the task itself
     */
    public record Opened(
            UUID id,
            InboxTask task,
            String asker,
            String colleague,
            String text,
            Instant at,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answerer,
            boolean withdrawn,
            @Nullable String absent,
            boolean waits,
            boolean reaches) {}

    /** Those that wait for an answer, or the others; the latest first. */
    @Transactional(readOnly = true)
    public Page<Line> list(boolean waiting, int page) {
        Map<String, Object> whose = AskedOf.params(access.viewer());
        long total = jdbc.sql("select count(*)" + FROM)
                .params(whose)
                .param("waiting", waiting)
                .query(Long.class)
                .single();
        int shown = (int) Math.max(0, Math.min(page, (total - 1) / PAGE_SIZE));
        List<Line> lines = jdbc.sql(
                        "select q.id, t.name as task, t.school_name as school, a.name as asker, q.body as text,"
                                + " case when q.colleague_id <> :me then b.name end as absent,"
                                + " q.answered_at is not null as answered, to_char(q.asked_at at time zone t.zone, 'DD.MM.YYYY') as day"
                                + FROM + " order by q.asked_at desc, q.id limit " + PAGE_SIZE + " offset :offset")
                .params(whose)
                .param("waiting", waiting)
                .param("offset", shown * PAGE_SIZE)
                .query(Line.class)
                .list();
        return new PageImpl<>(lines, PageRequest.of(shown, PAGE_SIZE), total);
    }

    /** For the colleague who was asked and for those who see the task; for others there is no such question. */
    @Transactional(readOnly = true)
    public Opened open(UUID id) {
        Viewer viewer = access.viewer();
        return jdbc.sql(
                        """
                        select q.*, a.name as asker, b.name as colleague, c.name as answerer from task_question q
                        join account a on a.id = q.asker_id join account b on b.id = q.colleague_id
                        left join account c on c.id = coalesce(q.answered_by, q.colleague_id) where q.id = ?""")
                .param(id)
                .query((row, n) -> {
                    InboxTask task = people.find(row.getString("task_id")).orElseThrow(NotFoundException::new);
                    UUID colleague = row.getObject("colleague_id", UUID.class);
                    boolean asked = viewer.accountId().equals(colleague);
                    String absent = asked
                            ? null
                            : AskedOf.standIn(viewer, row.getObject("asker_id", UUID.class), colleague, task)
                                    .map(StandIn::absentName)
                                    .orElse(null);
                    boolean reaches = people.sees(viewer, task);
                    if (!reaches && absent == null) {
                        requireAsked(viewer, task, asked);
                    }
                    String answer = row.getString("answer");
                    boolean withdrawn = row.getTimestamp("withdrawn_at") != null;
                    return new Opened(
                            id,
                            task,
                            row.getString("asker"),
                            row.getString("colleague"),
                            row.getString("body"),
                            row.getTimestamp("asked_at").toInstant(),
                            answer,
                            row.getTimestamp("answered_at") == null
                                    ? null
                                    : row.getTimestamp("answered_at").toInstant(),
                            row.getString("answerer"),
                            withdrawn,
                            absent,
                            (asked || absent != null) && answer == null && !withdrawn && task.isOpen(),
                            reaches);
                })
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private static void requireAsked(Viewer viewer, InboxTask task, boolean asked) {
        if (!asked) {
            throw new NotFoundException();
        }
        AskColleague.requireColleague(viewer, task);
    }
}
