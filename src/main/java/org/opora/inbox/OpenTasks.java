package org.opora.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opora.account.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tasks for the start page, the board of a year and the card of a school. Callers decide who may see them. */
@Service
public class OpenTasks {

    private final InboxTasks tasks;
    private final TaskAccess access;

    OpenTasks(InboxTasks tasks, TaskAccess access) {
        this.tasks = tasks;
        this.access = access;
    }

    /** Which of these tasks the person may open, by id: the others are only told of. */
    public Set<String> openFor(Viewer viewer, List<InboxTask> told) {
        return told.stream()
                .filter(task -> access.sees(viewer, task))
                .map(InboxTask::id)
                .collect(Collectors.toSet());
    }

    /** The tasks of these ids by id, open or closed. */
    @Transactional(readOnly = true)
    public Map<String, InboxTask> ofIds(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tasks.query("select * from inbox_task where id in (:ids)", Map.of("ids", ids)).stream()
                        .collect(Collectors.toMap(InboxTask::id, Function.identity()));
    }

    /** The open tasks of these kinds in a municipality, by due date. */
    @Transactional(readOnly = true)
    public List<InboxTask> ofKinds(UUID municipality, Collection<String> taskKeys) {
        return taskKeys.isEmpty()
                ? List.of()
                : tasks.query(
                        "select * from inbox_task where municipality_id = :municipality and task_key in (:keys)"
                                + " and state = 'OPEN' order by due nulls last, id",
                        Map.of("municipality", municipality, "keys", taskKeys));
    }

    /** All open tasks of a year, by due date: what the board of schools × stages is made of. */
    @Transactional(readOnly = true)
    public List<InboxTask> ofCycle(UUID cycleId) {
        return tasks.query(
                "select * from inbox_task where cycle_id = :cycle and state = 'OPEN' order by due nulls last, id",
                Map.of("cycle", cycleId));
    }

    /** Open and done tasks of a school in a year, the director's checklist. */
    @Transactional(readOnly = true)
    public List<InboxTask> ofSchool(UUID cycleId, UUID schoolId) {
        return tasks.query(
                "select * from inbox_task where cycle_id = :cycle and school_id = :school and state <> 'CANCELLED'"
                        + " order by coalesce(closed_at, due) nulls last, id",
                Map.of("cycle", cycleId, "school", schoolId));
    }

    /** Open tasks of a school, whatever the year. */
    @Transactional(readOnly = true)
    public List<InboxTask> ofSchool(UUID schoolId) {
        return tasks.query(
                "select * from inbox_task where school_id = :school and state = 'OPEN' order by due nulls last, id",
                Map.of("school", schoolId));
    }

    /** The open tasks that a person may work on, nearest due date first. */
    @Transactional(readOnly = true)
    public List<InboxTask> of(Viewer viewer, int most) {
        VisibleTasks visible = new VisibleTasks(viewer);
        String first = " order by t.due nulls last, t.id limit " + most;
        String sql = "select * from ("
                + visible.union(branch ->
                        "select t.* from inbox_task t where t.state = 'OPEN' and " + branch.condition() + first)
                + ") t" + first;
        return tasks.query(sql, visible.params());
    }

    /** The open task of one kind in one process instance tree, found by its business key; for tests and the demo year. */
    @Transactional(readOnly = true)
    public List<InboxTask> ofBusinessKey(String businessKey) {
        return tasks.query(
                "select * from inbox_task where business_key = :key and state = 'OPEN' order by opened_at, id",
                Map.of("key", businessKey));
    }
}
