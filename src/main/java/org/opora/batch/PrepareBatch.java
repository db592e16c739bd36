package org.opora.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Viewer;
import org.opora.batch.Batches.Prepared;
import org.opora.calendar.Deadlines;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.inbox.ChangeTask;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.InboxRow;
import org.opora.inbox.InboxTask;
import org.opora.inbox.ListTasks;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.TaskChange;
import org.opora.inbox.TaskChange.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses tasks and what shall become of them. Nothing is touched yet: it is written down what would be, and what would not. */
@Service
public class PrepareBatch {

    /** More tasks than this are nobody's one decision. */
    public static final int MOST = 5000;

    /** Stands where a person's choice would: each task has its own value. */
    static final String BY_RULE = "rule";

    private static final int LONGEST_BACK = 4000;
    private static final int LONGEST_ID = 64;

    private final Batches batches;
    private final ListTasks list;
    private final OpenTasks tasks;
    private final ChangeTask changes;
    private final Deadlines deadlines;
    private final Access access;
    private final Clock clock;

    PrepareBatch(
            Batches batches,
            ListTasks list,
            OpenTasks tasks,
            ChangeTask changes,
            Deadlines deadlines,
            Access access,
            Clock clock) {
        this.batches = batches;
        this.list = list;
        this.tasks = tasks;
        this.changes = changes;
        this.deadlines = deadlines;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Marked tasks.
     *
     * @param back query of the list they were marked in
     */
    @Transactional
    public UUID ofTasks(Kind kind, List<String> taskIds, String back) {
        // what can be no id names no task
        List<String> ids = taskIds.stream()
                .filter(id -> id.length() <= LONGEST_ID && id.indexOf('\0') < 0)
                .distinct()
                .toList();
        return prepare(kind, ids, back);
    }

    /** All open tasks that a filter leaves. */
    @Transactional
    public UUID ofList(Kind kind, InboxQuery query, String back) {
        List<String> ids = list.all(query).stream()
                .map(InboxRow::task)
                .filter(InboxTask::isOpen)
                .map(InboxTask::id)
                .toList();
        return prepare(kind, ids, back);
    }

    /**
     * Tasks that get each its own new value, as when a rule has changed.
     *
     * @param values by the id of the task: the last instant of a day, or a priority; null for none
     */
    @Transactional
    public UUID ofValues(Kind kind, Map<String, ? extends @Nullable String> values) {
        if (values.isEmpty()) {
            throw new OporaException("batch.empty");
        }
        if (values.size() > MOST) {
            throw new OporaException("batch.too-many", MOST);
        }
        Viewer viewer = access.viewer();
        UUID id = UUID.randomUUID();
        batches.add(id, viewer.accountId(), kind, null, "", clock.instant());
        batches.choose(id, BY_RULE);
        Map<String, InboxTask> known = tasks.ofIds(values.keySet());
        List<Prepared> prepared = new ArrayList<>();
        values.forEach((taskId, now) -> {
            InboxTask task = known.get(taskId);
            TaskChange change = task == null ? new TaskChange(kind, null, now) : TaskChange.to(kind, task, now);
            prepared.add(checked(viewer, taskId, task, change));
        });
        batches.put(id, prepared);
        return id;
    }

    private UUID prepare(Kind kind, List<String> ids, String back) {
        if (kind == Kind.CLAIM_BY) {
            throw new OporaException("batch.choice");
        }
        if (ids.isEmpty()) {
            throw new OporaException("batch.empty");
        }
        if (ids.size() > MOST) {
            throw new OporaException("batch.too-many", MOST);
        }
        Viewer viewer = access.viewer();
        UUID id = UUID.randomUUID();
        String list = back.startsWith("?") && back.length() <= LONGEST_BACK ? back : "";
        batches.add(id, viewer.accountId(), kind, null, list, clock.instant());
        batches.put(id, prepared(viewer, kind, ids, null));
        return id;
    }

    /** The answer to what the tasks shall get: a person, a day, a number of days, a priority. */
    @Transactional
    public void choose(UUID id, String argument) {
        Viewer viewer = access.viewer();
        Batch batch = untouched(id, viewer);
        if (batch.isByRule() || batch.undoOf() != null) {
            throw new OporaException("batch.choice");
        }
        Choice choice = Choice.read(batch.kind(), argument, LocalDate.now(clock));
        batches.choose(id, choice.text());
        List<String> ids =
                batches.items(id, null, MOST, 0).stream().map(BatchItem::taskId).toList();
        batches.put(id, prepared(viewer, batch.kind(), ids, choice));
    }

    /** Gives the tasks of a finished change their former value back, where nobody has changed it since. */
    @Transactional
    public UUID undo(UUID id) {
        Viewer viewer = access.viewer();
        Batch batch = batches.find(id, viewer.accountId()).orElseThrow(NotFoundException::new);
        if (!batch.canBeUndone()) {
            throw new OporaException("batch.not-undone");
        }
        List<BatchItem> done = batches.items(id, ItemState.DONE, MOST, 0);
        Map<String, InboxTask> known =
                tasks.ofIds(done.stream().map(BatchItem::taskId).toList());
        UUID undo = UUID.randomUUID();
        batches.add(undo, viewer.accountId(), batch.kind(), id, batch.back(), clock.instant());
        List<Prepared> prepared = new ArrayList<>();
        for (BatchItem item : done) {
            TaskChange back = new TaskChange(batch.kind(), item.becomes(), item.was());
            prepared.add(checked(viewer, item.taskId(), known.get(item.taskId()), back));
        }
        batches.put(undo, prepared);
        return undo;
    }

    /** Drops what has not been started. */
    @Transactional
    public String discard(UUID id) {
        Batch batch = untouched(id, access.viewer());
        batches.remove(id);
        return batch.back();
    }

    private Batch untouched(UUID id, Viewer viewer) {
        Batch batch = batches.lock(id, viewer.accountId()).orElseThrow(NotFoundException::new);
        if (!batch.isPrepared()) {
            throw new OporaException("batch.started");
        }
        return batch;
    }

    private List<Prepared> prepared(Viewer viewer, Kind kind, List<String> ids, @Nullable Choice choice) {
        Map<String, InboxTask> known = tasks.ofIds(ids);
        List<Prepared> prepared = new ArrayList<>();
        for (String id : ids) {
            prepared.add(prepared(viewer, kind, id, known.get(id), choice));
        }
        return prepared;
    }

    private Prepared prepared(Viewer viewer, Kind kind, String id, @Nullable InboxTask task, @Nullable Choice choice) {
        if (task == null || choice == null && Batch.asks(kind)) {
            return new Prepared(id, null, null, task == null ? "task.change-unknown" : null, List.of());
        }
        try {
            String now = choice != null
                    ? choice.valueFor(task, deadlines)
                    : kind == Kind.CLAIM ? changes.holder(viewer, task).toString() : null;
            return checked(viewer, id, task, TaskChange.to(kind, task, now));
        } catch (OporaException refusal) {
            return prepared(id, TaskChange.to(kind, task, null), refusal);
        }
    }

    private Prepared checked(Viewer viewer, String id, @Nullable InboxTask task, TaskChange change) {
        return prepared(
                id,
                change,
                task == null ? new OporaException("task.change-unknown") : changes.refusal(viewer, task, change));
    }

    private static Prepared prepared(String id, TaskChange change, @Nullable OporaException refusal) {
        return new Prepared(
                id,
                change.was(),
                change.now(),
                refusal == null ? null : refusal.code(),
                List.of(BatchQueue.words(refusal)));
    }
}
