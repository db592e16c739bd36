package org.opora.discussion;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Person;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskPeople;
import org.opora.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments on a task by those who see it. Who is called by name hears of it. For a quarter of an hour the author may change or
 * remove the own comment; afterwards others may have acted on it.
 */
@Service
public class CommentTask {

    /** How long the author may still change what was said. */
    static final Duration CHANGEABLE = Duration.ofMinutes(15);

    private final TaskPeople people;
    private final Access access;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    CommentTask(
            TaskPeople people,
            Access access,
            Journal journal,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.access = access;
        this.journal = journal;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Written(UUID id, String taskId, UUID authorId, Instant at, boolean removed) {}

    /** Gives the id of the comment. */
    @Transactional
    public UUID write(String taskId, String typed) {
        InboxTask task = people.visible(taskId);
        requireOpen(task);
        String text = SaidText.checked(typed);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into task_comment (id, task_id, author_id, body, written_at) values (?, ?, ?, ?, ?)")
                .params(id, taskId, access.viewer().accountId(), text, Timestamp.from(clock.instant()))
                .update();
        call(id, task, text);
        journal.record(people.entry("task.commented", task).subject("comment", id));
        return id;
    }

    /** Gives the task. */
    @Transactional
    public String change(UUID id, String typed) {
        Written comment = own(id);
        InboxTask task = people.visible(comment.taskId());
        requireOpen(task);
        String text = SaidText.checked(typed);
        jdbc.sql("update task_comment set body = ?, edited_at = ? where id = ?")
                .params(text, Timestamp.from(clock.instant()), id)
                .update();
        call(id, task, text);
        journal.record(people.entry("task.comment-changed", task).subject("comment", id));
        return comment.taskId();
    }

    /** The place of the comment stays, its text does not. Gives the task. */
    @Transactional
    public String remove(UUID id) {
        Written comment = own(id);
        InboxTask task = people.visible(comment.taskId());
        jdbc.sql("update task_comment set body = '', removed_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        journal.record(people.entry("task.comment-removed", task).subject("comment", id));
        return comment.taskId();
    }

    private Written own(UUID id) {
        Written comment = jdbc.sql(
                        "select id, task_id, author_id, written_at as at, removed_at is not null as removed from task_comment"
                                + " where id = ? for update")
                .param(id)
                .query((row, n) -> new Written(
                        row.getObject("id", UUID.class),
                        row.getString("task_id"),
                        row.getObject("author_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("removed")))
                .optional()
                .filter(written -> written.authorId().equals(access.viewer().accountId()) && !written.removed())
                .orElseThrow(NotFoundException::new);
        if (!changeable(comment.at(), clock)) {
            throw new OporaException("talk.too-late", CHANGEABLE.toMinutes());
        }
        return comment;
    }

    static boolean changeable(Instant writtenAt, Clock clock) {
        return clock.instant().isBefore(writtenAt.plus(CHANGEABLE));
    }

    /** Tells those who are called for the first time. */
    private void call(UUID comment, InboxTask task, String text) {
        UUID author = access.viewer().accountId();
        Set<UUID> known = new HashSet<>(jdbc.sql("select account_id from task_mention where comment_id = ?")
                .param(comment)
                .query(UUID.class)
                .list());
        List<Person> readers = people.readers(task);
        Set<String> names =
                SaidText.called(text, readers.stream().map(Person::name).toList());
        List<UUID> called = readers.stream()
                .filter(person -> names.contains(person.name()))
                .map(Person::id)
                .filter(person -> !person.equals(author) && !known.contains(person))
                .toList();
        for (UUID person : called) {
            jdbc.sql("insert into task_mention (comment_id, account_id) values (?, ?)")
                    .params(comment, person)
                    .update();
            events.publishEvent(new TalkNews(person, task.id(), TalkNews.Kind.MENTIONED, comment));
        }
    }

    /** Nothing more is said about a task that is closed. */
    static void requireOpen(InboxTask task) {
        if (!task.isOpen()) {
            throw new OporaException("talk.closed");
        }
    }
}
