package org.opora.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    /** Of a task, or of a substitution where there is none. */
    private static final String SUBJECTS =
            """
             from notification n left join inbox_task t on t.id = n.task_id
             left join substitution s on n.task_id is null and s.id = n.subject_id
             where (t.id is not null or s.id is not null)
            """;

    /** The task still waits, or still for somebody to take it; the substitution has not come to its end, in days of the municipality. */
    private static final String OPEN =
            """
            coalesce(t.state = 'OPEN' and (n.step <> 'UNCLAIMED' or t.assignee is null), s.valid_to >= s.valid_from and s.valid_to >= (select
              cast(cast(:now as timestamptz) at time zone m.zone as date) from municipality m where m.id = s.municipality_id), false)
            """;

    private static final String LINES =
            """
            select n.id, n.step, n.task_id, coalesce(t.name, (select a.name from account a where a.id = s.absent_id), '') as task,
                   t.role, t.school_name as school, t.school_id,
                   case when n.step = 'REQUESTED' then t.due_day else coalesce(n.due_day, s.valid_to) end as due_day,
                   s.valid_from as since, n.subject_id as subject, OPEN as open, n.read_at is not null as read
            """
                            .replace("OPEN", OPEN)
                    + SUBJECTS;

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
     * @param taskId null for a substitution
     * @param task its name; whom the reader substitutes
     * @param dueDay of the task at that time; null for what a colleague has said, and for a task without one
     *     that somebody asked for; the last day of a substitution
     * @param since first day of a substitution; null for anything else
     * @param subject what the colleague has said, or the substitution; null for a reminder
     * @param open whether the task still waits, or the substitution is not over
     */
    public record Line(
            UUID id,
            ReminderStep step,
            @Nullable String taskId,
            String task,
            @Nullable String role,
            @Nullable String school,
            @Nullable UUID schoolId,
            @Nullable LocalDate dueDay,
            @Nullable LocalDate since,
            @Nullable UUID subject,
            boolean open,
            boolean read) {

        /** A superior reads of another's task, too, which only its doer may open; it leads to the work they watch. */
        public boolean own() {
            return isOwn(step, role);
        }

        /** Where it leads: who is asked answers on the page of the question, as they may not see the task. */
        String address() {
            return switch (step) {
                case ASKED -> "/questions/" + subject;
                case SUBSTITUTE -> "/substitutions";
                default -> own() ? "/inbox/" + taskId + (subject == null ? "" : "#talk") : watched();
            };
        }

        /** Where superiors see the work and remind whoever does it. */
        private String watched() {
            return "/inbox?tab=watching" + (schoolId == null ? "" : "&school=" + schoolId);
        }
    }

    /** Whether a step tells people of work of their own. */
    static boolean isOwn(ReminderStep step, @Nullable String role) {
        Role superior = step.superior();
        return superior == null || superior.name().equalsIgnoreCase(role);
    }

    /** One page, newest first. */
    @Transactional(readOnly = true)
    public List<Line> list(boolean unreadOnly, int page) {
        return jdbc.sql(LINES
                        + """
                           and n.account_id = :person and (not :unread or n.read_at is null and OPEN)
                         order by n.created_at desc, n.id limit :limit offset :offset
                        """
                                .replace("OPEN", OPEN))
                .param("person", access.viewer().accountId())
                .param("unread", unreadOnly)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .param("now", now())
                .query(Line.class)
                .list();
    }

    /** Unread news of what still waits, counted up to {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql(
                        """
                        select count(*) from (
                            select 1 SUBJECTS and n.account_id = :person and n.read_at is null and OPEN limit :most) counted
                        """
                                .replace("SUBJECTS", SUBJECTS)
                                .replace("OPEN", OPEN))
                .param("person", access.viewer().accountId())
                .param("most", MOST_COUNTED)
                .param("now", now())
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
     * @return the page that it leads to
     */
    @Transactional
    public String open(UUID id) {
        Line line = list(id);
        jdbc.sql("update notification set read_at = coalesce(read_at, :now) where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
        return line.address();
    }

    private Line list(UUID id) {
        return jdbc.sql(LINES + " and n.id = :id and n.account_id = :person")
                .param("id", id)
                .param("now", now())
                .param("person", access.viewer().accountId())
                .query(Line.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Marks all as read. */
    @Transactional
    public void readAll() {
        jdbc.sql("update notification set read_at = :now where account_id = :person and read_at is null")
                .param("now", now())
                .param("person", access.viewer().accountId())
                .update();
    }
}
