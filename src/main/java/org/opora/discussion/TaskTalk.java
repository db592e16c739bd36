package org.opora.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Person;
import org.opora.account.Viewer;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said about a task, as its page shows it: the last comments and questions, oldest first. */
@Service("taskTalk")
public class TaskTalk {

    /** What is older is reached by asking for all of it. */
    public static final int SHOWN = 25;

    private static final int MOST = 500;

    private final TaskPeople people;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskTalk(TaskPeople people, Access access, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A comment.
     *
     * @param parts of the text; those that call a person are marked
     * @param changeable whether the person who reads may still change it
     */
    public record Comment(
            UUID id,
            String author,
            String text,
            List<SaidText.Part> parts,
            Instant at,
            boolean edited,
            boolean removed,
            boolean changeable) {}

    /**
     * A question with its answer, when there is one.
     *
     * @param answerer who has answered for the colleague, who was absent; null otherwise
     */
    public record Question(
            UUID id,
            String asker,
            String colleague,
            String text,
            Instant at,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answerer,
            boolean withdrawn,
            boolean mine) {

        public boolean waits() {
            return answer == null && !withdrawn;
        }
    }

    /**
     * All of it.
     *
     * @param earlier how many comments stand before the shown ones
     * @param readers whom a comment can call
     * @param colleagues whom the reader may ask; empty when they may not
     */
    public record Talk(
            List<Comment> comments,
            long earlier,
            List<Question> questions,
            List<Person> readers,
            List<Person> colleagues) {}

    /** @param all also comments before the last ones */
    @Transactional(readOnly = true)
    public Talk of(InboxTask task, boolean all) {
        Viewer viewer = access.viewer();
        List<Person> readers = people.readers(task);
        boolean asks = task.isOpen() && task.expertId() == null && people.holds(viewer, task);
        List<Comment> comments = comments(task, viewer, all ? MOST : SHOWN);
        long total = jdbc.sql("select count(*) from task_comment where task_id = ?")
                .param(task.id())
                .query(Long.class)
                .single();
        return new Talk(
                comments,
                total - comments.size(),
                questions(task, viewer),
                readers.stream()
                        .filter(person -> !person.id().equals(viewer.accountId()))
                        .toList(),
                asks ? people.colleagues(task, viewer.accountId()) : List.of());
    }

    private List<Comment> comments(InboxTask task, Viewer viewer, int most) {
        return jdbc.sql(
                        """
                        select * from (select c.*, a.name as author,
                               array(select p.name from task_mention m join account p on p.id = m.account_id
                                     where m.comment_id = c.id) as called
                        from task_comment c join account a on a.id = c.author_id where c.task_id = :task
                        order by c.written_at desc, c.id desc limit :most) last order by written_at, id""")
                .param("task", task.id())
                .param("most", most)
                .query((row, n) -> {
                    String text = row.getString("body");
                    Instant at = row.getTimestamp("written_at").toInstant();
                    boolean removed = row.getTimestamp("removed_at") != null;
                    boolean own = viewer.accountId().equals(row.getObject("author_id", UUID.class));
                    return new Comment(
                            row.getObject("id", UUID.class),
                            row.getString("author"),
                            text,
                            SaidText.parts(text, List.of((String[])
                                    row.getArray("called").getArray())),
                            at,
                            row.getTimestamp("edited_at") != null,
                            removed,
                            own && !removed && task.isOpen() && CommentTask.changeable(at, clock));
                })
                .list();
    }

    private List<Question> questions(InboxTask task, Viewer viewer) {
        boolean holds = task.isOpen() && people.holds(viewer, task);
        return jdbc.sql(
                        """
                        select q.*, a.name as asker, b.name as colleague, c.name as answerer from task_question q
                        join account a on a.id = q.asker_id join account b on b.id = q.colleague_id
                        left join account c on c.id = q.answered_by and c.id <> q.colleague_id
                        where q.task_id = :task order by q.asked_at, q.id limit :most""")
                .param("task", task.id())
                .param("most", MOST)
                .query((row, n) -> new Question(
                        row.getObject("id", UUID.class),
                        row.getString("asker"),
                        row.getString("colleague"),
                        row.getString("body"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("answer"),
                        row.getTimestamp("answered_at") == null
                                ? null
                                : row.getTimestamp("answered_at").toInstant(),
                        row.getString("answerer"),
                        row.getTimestamp("withdrawn_at") != null,
                        task.isOpen() && (holds || viewer.accountId().equals(row.getObject("asker_id", UUID.class)))))
                .list();
    }
}
