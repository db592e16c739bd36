package org.opora.monitoring.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.opora.bpmn.MonitoringModel;
import org.opora.bpmn.SchoolMonitoringModel;
import org.opora.engine.SystemContext;
import org.opora.monitoring.MonitoringProcess;
import org.springframework.stereotype.Component;

/** Tells the schools' instances of a monitoring that they have more time. */
@Component
class CamundaMonitoringProcess implements MonitoringProcess {

    private static final int PAGE = 500;

    private final RuntimeService runtime;
    private final TaskService tasks;

    CamundaMonitoringProcess(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void moveDue(UUID roundId, Date due) {
        SystemContext.run("monitoring extended", () -> {
            for (int first = 0; moveInstances(roundId, due, first) == PAGE; first += PAGE) {}
            for (int first = 0; moveTasks(roundId, due, first) == PAGE; first += PAGE) {}
        });
    }

    private int moveInstances(UUID roundId, Date due, int first) {
        var page = runtime.createProcessInstanceQuery()
                .processDefinitionKey(SchoolMonitoringModel.KEY)
                .variableValueEquals(MonitoringModel.MONITORING_ID.name(), roundId.toString())
                .orderByProcessInstanceId()
                .asc()
                .listPage(first, PAGE);
        page.forEach(instance -> runtime.setVariable(instance.getId(), MonitoringModel.MONITORING_DUE.name(), due));
        return page.size();
    }

    private int moveTasks(UUID roundId, Date due, int first) {
        var page = tasks.createTaskQuery()
                .processDefinitionKey(SchoolMonitoringModel.KEY)
                .processVariableValueEquals(MonitoringModel.MONITORING_ID.name(), roundId.toString())
                .orderByTaskId()
                .asc()
                .listPage(first, PAGE);
        for (Task task : page) {
            if (!SchoolMonitoringModel.ANSWER_OBJECTION.equals(task.getTaskDefinitionKey())) {
                task.setDueDate(due);
                tasks.saveTask(task);
            }
        }
        return page.size();
    }
}
