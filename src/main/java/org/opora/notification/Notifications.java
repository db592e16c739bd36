package org.opora.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The news of the person who asks; nobody sees another's. */
@Service
public class Notifications {

    /** Rows of a page; a list holds one more when there is a next page. */
    public static final int PAGE = 25;

    /** The bell counts no further. */
    public static final int MOST_COUNTED = 100;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A piece of news.
     *
     * @param role who does the task, in lower case
     * @param dueDay of the task at that time; null for what a colleague has said, and for a task without one
     *     that somebody asked for
     * @param subject what the colleague has said; null for a reminder
     * @param open whether the task still waits
     */
    public record Line(
            UUID id,
            ReminderStep step,
            String taskId,
            String task,
            @Nullable String role,
            @Nullable String school,
            @Nullable LocalDate dueDay,
            @Nullable UUID subject,
            boolean open,
            boolean read) {

        /** A superior reads of another's task, too, which only its doer may open. */
        public boolean own() {
            Role superior = step.superior();
            return superior == null || superior.name().equalsIgnoreCase(role);
        }

        /** Where it leads: who is asked answers on the page of the question, as they may not see the task. */
        String address() {
            return step == ReminderStep.ASKED
                    ? "/questions/" + subject
                    : "/inbox/" + taskId + (subject == null ? "" : "#talk");
        }
    }

    /** One page, newest first. */
    @Transactional(readOnly = true)
    public List<Line> list(boolean unreadOnly, int page) {
        return jdbc.sql(
                        """
                        select n.id, n.step, n.task_id, t.name as task, t.role, t.school_name as school,
                               case when n.step = 'REQUESTED' then t.due_day else n.due_day end as due_day, n.subject_id as subject,
                               t.state = 'OPEN' as open, n.read_at is not null as read
                          from notification n join inbox_task t on t.id = n.task_id
                         where n.account_id = :person and (not :unread or n.read_at is null and t.state = 'OPEN')
                         order by n.created_at desc, n.id limit :limit offset :offset
                        """)
                .param("person", access.viewer().accountId())
                .param("unread", unreadOnly)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(Line.class)
                .list();
    }

    /** Unread news about tasks that still wait, counted up to {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql(
                        """
                        select count(*) from (
                            select 1 from notification n join inbox_task t on t.id = n.task_id
                             where n.account_id = ? and n.read_at is null and t.state = 'OPEN' limit ?) counted
                        """)
                .params(access.viewer().accountId(), MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** What the bell shows: empty for none, «99+» for many. */
    @Transactional(readOnly = true)
    public String bell() {
        int unread = unread();
        return unread == 0 ? "" : unread >= MOST_COUNTED ? "99+" : String.valueOf(unread);
    }

    /**
     * Marks a piece of news as read.
     *
     * @return the page that it leads to; null when the reader may not open that
     */
    @Transactional
    public @Nullable String open(UUID id) {
        Line line = list(id);
        jdbc.sql("update notification set read_at = coalesce(read_at, :now) where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        return line.own() ? line.address() : null;
    }

    private Line list(UUID id) {
        return jdbc.sql(
                        """
                        select n.id, n.step, n.task_id, t.name as task, t.role, t.school_name as school,
                               case when n.step = 'REQUESTED' then t.due_day else n.due_day end as due_day, n.subject_id as subject,
                               t.state = 'OPEN' as open, n.read_at is not null as read
                          from notification n join inbox_task t on t.id = n.task_id
                         where n.id = :id and n.account_id = :person
                        """)
                .param("id", id)
                .param("person", access.viewer().accountId())
                .query(Line.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Marks all as read. */
    @Transactional
    public void readAll() {
        jdbc.sql("update notification set read_at = :now where account_id = :person and read_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", access.viewer().accountId())
                .update();
    }
}
