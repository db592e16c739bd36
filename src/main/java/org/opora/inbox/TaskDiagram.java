package org.opora.inbox;

import org.opora.bpmn.ModelNames;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The diagram behind a task, in the version its instance runs on. */
@Service
public class TaskDiagram {

    private final InboxTasks tasks;
    private final TaskAccess access;
    private final TaskEngine engine;
    private final ModelNames names;

    TaskDiagram(InboxTasks tasks, TaskAccess access, TaskEngine engine, ModelNames names) {
        this.tasks = tasks;
        this.access = access;
        this.engine = engine;
        this.names = names;
    }

    /** @return BPMN with the names in the language of the request */
    @Transactional(readOnly = true)
    public String of(String taskId) {
        InboxTask task = access.visible(tasks.find(taskId));
        return engine.diagram(task, access.viewer()).map(names::diagram).orElseThrow(NotFoundException::new);
    }
}
