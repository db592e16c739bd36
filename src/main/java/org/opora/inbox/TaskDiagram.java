package org.opora.inbox;

import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The diagram behind a task, in the version its instance runs on. */
@Service
public class TaskDiagram {

    private final InboxTasks tasks;
    private final TaskAccess access;
    private final TaskEngine engine;

    TaskDiagram(InboxTasks tasks, TaskAccess access, TaskEngine engine) {
        this.tasks = tasks;
        this.access = access;
        this.engine = engine;
    }

    /** @return BPMN */
    @Transactional(readOnly = true)
    public String of(String taskId) {
        InboxTask task = access.visible(tasks.find(taskId));
        return engine.diagram(task, access.viewer()).orElseThrow(NotFoundException::new);
    }
}
