package org.opora.inbox.process;

import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Timers that end a task at its due date: one expression in the diagram sets both, so both move together. Called as the
 * system.
 */
@Component
class TaskTimers {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;

    TaskTimers(RepositoryService repository, RuntimeService runtime, ManagementService management) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
    }

    void move(Task task, Date due) {
        BpmnModelInstance model = repository.getBpmnModelInstance(task.getProcessDefinitionId());
        UserTask drawing = model.getModelElementById(task.getTaskDefinitionKey());
        String expression = drawing == null ? null : drawing.getCamundaDueDate();
        if (expression != null && expression.matches("\\$\\{\\w+}")) {
            String variable = expression.substring(2, expression.length() - 1);
            model.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> drawing.equals(event.getAttachedTo()) && isAt(event, expression))
                    .forEach(event -> move(task, event.getId(), variable, due));
        }
    }

    private static boolean isAt(BoundaryEvent event, String expression) {
        return event.getEventDefinitions().stream()
                .flatMap(definition -> definition instanceof TimerEventDefinition timer
                        ? Stream.ofNullable(timer.getTimeDate())
                        : Stream.empty())
                .anyMatch(date -> expression.equals(date.getTextContent().strip()));
    }

    private void move(Task task, String eventId, String variable, Date due) {
        runtime.setVariable(task.getExecutionId(), variable, due);
        for (Job job : management
                .createJobQuery()
                .timers()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(eventId)
                .list()) {
            management.setJobDuedate(job.getId(), due);
        }
    }
}
