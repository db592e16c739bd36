package org.opora.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever has a task in work puts it off to a day («отложить до») with a note: until then it stands apart from what is in
 * work, on that day it is back by itself. The due date always wins: no task is put off beyond it.
 */
@Service("followUps")
public class FollowUps {

    private static final int LONGEST_NOTE = 200;

    private final InboxTasks tasks;
    private final TaskAccess access;
    private final TaskEngine engine;
    private final TaskWords words;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUps(
            InboxTasks tasks,
            TaskAccess access,
            TaskEngine engine,
            TaskWords words,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.engine = engine;
        this.words = words;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What can be done on the page of a task, and what was.
     *
     * @param until day until which it is put off; null when it is not
     * @param first the next day
     * @param last the due day; null when there is none
     */
    public record FollowUp(@Nullable LocalDate until, String note, LocalDate first, @Nullable LocalDate last) {

        /** Whether a day is left between today and the due day. */
        public boolean possible() {
            return last == null || !last.isBefore(first);
        }
    }

    /** Of a task that the person who asks has opened. */
    @Transactional(readOnly = true)
    public FollowUp of(InboxTask task) {
        Instant until = task.followUp();
        boolean waits = until != null && until.isAfter(clock.instant());
        String note = waits
                ? jdbc.sql("select note from inbox_follow_up where task_id = ?")
                        .param(task.id())
                        .query(String.class)
                        .optional()
                        .orElse("")
                : "";
        return new FollowUp(
                waits ? LocalDate.ofInstant(until, task.zone()) : null,
                note,
                today(task).plusDays(1),
                task.dueDay());
    }

    /** @param typed why, in a few words; may be empty */
    @Transactional
    public void putOff(String taskId, @Nullable LocalDate until, String typed) {
        InboxTask task = mine(taskId);
        LocalDate due = task.dueDay();
        if (until == null || !until.isAfter(today(task))) {
            throw new OporaException("task.follow-up-past");
        }
        if (due != null && until.isAfter(due)) {
            throw new OporaException("task.follow-up-due");
        }
        String note = typed.replaceAll("\\p{Cc}", " ").strip();
        if (note.length() > LONGEST_NOTE) {
            throw new OporaException("task.follow-up-note", LONGEST_NOTE);
        }
        jdbc.sql(
                        """
                        insert into inbox_follow_up (task_id, person_id, note, set_at) values (?, ?, ?, ?)
                        on conflict (task_id) do update
                        set person_id = excluded.person_id, note = excluded.note, set_at = excluded.set_at""")
                .params(taskId, access.viewer().accountId(), note, Timestamp.from(clock.instant()))
                .update();
        engine.putOff(task, until.atStartOfDay(task.zone()).toInstant(), access.viewer());
        journal.record(words.entry("task.put-off", task).detail("until", until).detail("note", note));
    }

    /** Back to what is in work, before its day. */
    @Transactional
    public void takeBack(String taskId) {
        InboxTask task = mine(taskId);
        if (task.followUp() != null) {
            end(task, access.viewer());
            journal.record(words.entry("task.put-off-ended", task));
        }
    }

    /** Whoever has the task next has it in work at once. */
    void end(InboxTask task, Viewer by) {
        if (task.followUp() != null) {
            jdbc.sql("delete from inbox_follow_up where task_id = ?")
                    .param(task.id())
                    .update();
            engine.putOff(task, null, by);
        }
    }

    private InboxTask mine(String taskId) {
        InboxTask task = access.visible(tasks.lock(taskId));
        if (!task.isOpen()) {
            throw new OporaException("task.gone", words.closedAt(task));
        }
        if (!access.holds(access.viewer(), task)) {
            throw new OporaException("task.not-yours");
        }
        return task;
    }

    private LocalDate today(InboxTask task) {
        return LocalDate.now(clock.withZone(task.zone()));
    }
}
