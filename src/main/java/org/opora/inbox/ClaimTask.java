package org.opora.inbox;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a task of one's group, takes it over from a colleague knowingly, gives it back. What is taken for somebody absent is
 * theirs, so that nothing has to be handed over when they are back.
 */
@Service
class ClaimTask {

    private final InboxTasks tasks;
    private final TaskAccess access;
    private final TaskEngine engine;
    private final FollowUps followUps;
    private final TaskWords words;
    private final Journal journal;

    ClaimTask(
            InboxTasks tasks,
            TaskAccess access,
            TaskEngine engine,
            FollowUps followUps,
            TaskWords words,
            Journal journal) {
        this.tasks = tasks;
        this.access = access;
        this.engine = engine;
        this.followUps = followUps;
        this.words = words;
        this.journal = journal;
    }

    @Transactional
    public void claim(String taskId, @Nullable UUID from) {
        Viewer viewer = access.viewer();
        InboxTask task = open(taskId);
        UUID holder = access.holder(viewer, task);
        if (holder.equals(task.assignee())) {
            return;
        }
        if (!Objects.equals(task.assignee(), from)) {
            throw new OporaException("task.taken", words.assignee(task));
        }
        if (!access.maySubmit(viewer, task)) {
            throw new OporaException("task.only-director");
        }
        followUps.end(task, viewer);
        engine.assign(task, holder, viewer);
        journal.record(words.entry(from == null ? "task.claimed" : "task.taken-over", task)
                .detail("task", task.name()));
    }

    @Transactional
    public void release(String taskId) {
        Viewer viewer = access.viewer();
        InboxTask task = open(taskId);
        if (task.expertId() != null) {
            throw new OporaException("task.personal");
        }
        if (!access.holds(viewer, task)) {
            throw new OporaException("task.not-yours");
        }
        followUps.end(task, viewer);
        engine.assign(task, null, viewer);
        journal.record(words.entry("task.released", task).detail("task", task.name()));
    }

    private InboxTask open(String taskId) {
        InboxTask task = access.visible(tasks.lock(taskId));
        if (task.state() == TaskState.DONE) {
            throw new OporaException("task.done", words.closedBy(task), words.closedAt(task));
        }
        if (task.state() == TaskState.CANCELLED) {
            throw new OporaException("task.gone", words.closedAt(task));
        }
        return task;
    }
}
