package org.opora.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskPeople;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that colleagues have asked a person. */
@Service
public class AskedQuestions {

    /** Rows of one page. */
    public static final int PAGE_SIZE = 25;

    private static final String FROM =
            """
             from task_question q join inbox_task t on t.id = q.task_id join account a on a.id = q.asker_id
             where q.colleague_id = :me and :waiting = (q.answered_at is null and q.withdrawn_at is null and t.state = 'OPEN')
            """;

    private final TaskPeople people;
    private final Access access;
    private final JdbcClient jdbc;

    AskedQuestions(TaskPeople people, Access access, JdbcClient jdbc) {
        this.people = people;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** A question in the list. */
    public record Line(
            UUID id, String task, @Nullable String school, String asker, String text, boolean answered, String day) {}

    /**
     * A question with what its reader needs of the task.
     *
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
            boolean withdrawn,
            boolean waits,
            boolean reaches) {}

    /** Those that wait for an answer, or the others; the latest first. */
    @Transactional(readOnly = true)
    public Page<Line> list(boolean waiting, int page) {
        UUID me = access.viewer().accountId();
        long total = jdbc.sql("select count(*)" + FROM)
                .param("me", me)
                .param("waiting", waiting)
                .query(Long.class)
                .single();
        int shown = (int) Math.max(0, Math.min(page, (total - 1) / PAGE_SIZE));
        List<Line> lines = jdbc.sql(
                        "select q.id, t.name as task, t.school_name as school, a.name as asker, q.body as text,"
                                + " q.answered_at is not null as answered, to_char(q.asked_at at time zone t.zone, 'DD.MM.YYYY') as day"
                                + FROM + " order by q.asked_at desc, q.id limit " + PAGE_SIZE + " offset :offset")
                .param("me", me)
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
                        select q.*, a.name as asker, b.name as colleague from task_question q
                        join account a on a.id = q.asker_id join account b on b.id = q.colleague_id where q.id = ?""")
                .param(id)
                .query((row, n) -> {
                    InboxTask task = people.find(row.getString("task_id")).orElseThrow(NotFoundException::new);
                    boolean asked = viewer.accountId().equals(row.getObject("colleague_id", UUID.class));
                    boolean reaches = people.sees(viewer, task);
                    if (!reaches) {
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
                            withdrawn,
                            asked && answer == null && !withdrawn && task.isOpen(),
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
