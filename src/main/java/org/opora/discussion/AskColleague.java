package org.opora.discussion;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.AskedOf;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskPeople;
import org.opora.journal.Journal;
import org.opora.journal.JournalEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever has a task in work asks a colleague and gets an answer; the task stays where it is. The colleague reads what the
 * task is about and the question, not its form. A review is personal, nobody is asked about it.
 */
@Service
public class AskColleague {

    private static final int MOST_WAITING = 10;

    private final TaskPeople people;
    private final Access access;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    AskColleague(
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

    private record Asked(UUID id, String taskId, UUID askerId, UUID colleagueId, boolean waiting) {}

    /** Gives the id of the question. */
    @Transactional
    public UUID ask(String taskId, @Nullable UUID colleague, String typed) {
        Viewer viewer = access.viewer();
        InboxTask task = people.visible(taskId);
        CommentTask.requireOpen(task);
        if (task.expertId() != null) {
            throw new OporaException("talk.personal");
        }
        if (!people.holds(viewer, task)) {
            throw new OporaException("talk.not-yours");
        }
        if (people.colleagues(task, viewer.accountId()).stream()
                .noneMatch(person -> person.id().equals(colleague))) {
            throw new OporaException("talk.no-colleague");
        }
        String text = SaidText.checked(typed);
        if (waiting(taskId) >= MOST_WAITING) {
            throw new OporaException("talk.many-questions", MOST_WAITING);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into task_question (id, task_id, asker_id, colleague_id, body, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, taskId, viewer.accountId(), colleague, text, Timestamp.from(clock.instant()))
                .update();
        journal.record(people.entry("task.asked", task).subject("question", id).detail("colleague", colleague));
        if (colleague != null) {
            events.publishEvent(new TalkNews(colleague, taskId, TalkNews.Kind.ASKED, id));
            people.substitutes(viewer.accountId(), colleague, task)
                    .forEach(substitute ->
                            events.publishEvent(new TalkNews(substitute, taskId, TalkNews.Kind.ASKED, id)));
        }
        return id;
    }

    /** Only the colleague answers, or who stands in for the colleague, once; the journal keeps both. */
    @Transactional
    public void answer(UUID id, String typed) {
        Viewer viewer = access.viewer();
        Asked question = locked(id);
        InboxTask task = taskOf(question);
        JournalEntry entry = people.entry("task.answered", task).subject("question", id);
        if (question.colleagueId().equals(viewer.accountId())) {
            requireColleague(viewer, task);
        } else {
            entry.onBehalfOf(AskedOf.standIn(viewer, question.askerId(), question.colleagueId(), task)
                    .orElseThrow(NotFoundException::new)
                    .absentId());
        }
        requireWaiting(question, task);
        jdbc.sql("update task_question set answer = ?, answered_at = ?, answered_by = ? where id = ?")
                .params(SaidText.checked(typed), Timestamp.from(clock.instant()), viewer.accountId(), id)
                .update();
        journal.record(entry);
        events.publishEvent(new TalkNews(question.askerId(), task.id(), TalkNews.Kind.ANSWERED, id));
    }

    /** Whoever asked, or has the task in work now, no longer needs an answer. Gives the task. */
    @Transactional
    public String withdraw(UUID id) {
        Viewer viewer = access.viewer();
        Asked question = locked(id);
        InboxTask task = taskOf(question);
        boolean askers = question.askerId().equals(viewer.accountId()) || people.holds(viewer, task);
        if (!people.sees(viewer, task) || !askers) {
            throw new NotFoundException();
        }
        requireWaiting(question, task);
        jdbc.sql("update task_question set withdrawn_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        journal.record(people.entry("task.question-withdrawn", task).subject("question", id));
        return task.id();
    }

    /** A colleague who no longer works in the municipality is asked no more. */
    static void requireColleague(Viewer viewer, InboxTask task) {
        boolean still = viewer.own().grants().stream()
                .anyMatch(grant -> task.municipalityId().equals(grant.municipalityId()));
        if (!still) {
            throw new NotFoundException();
        }
    }

    private InboxTask taskOf(Asked question) {
        return people.find(question.taskId()).orElseThrow(NotFoundException::new);
    }

    private Asked locked(UUID id) {
        return jdbc.sql(
                        "select id, task_id, asker_id, colleague_id, answered_at is null and withdrawn_at is null as waiting"
                                + " from task_question where id = ? for update")
                .param(id)
                .query(Asked.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private static void requireWaiting(Asked question, InboxTask task) {
        CommentTask.requireOpen(task);
        if (!question.waiting()) {
            throw new OporaException("talk.question-over");
        }
    }

    private int waiting(String taskId) {
        return jdbc.sql(
                        "select count(*) from task_question where task_id = ? and answered_at is null and withdrawn_at is null")
                .param(taskId)
                .query(Integer.class)
                .single();
    }
}
