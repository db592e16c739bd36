package org.opora.inbox.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.opora.bpmn.CommonVariables;
import org.opora.form.FormSchemas;
import org.opora.inbox.InboxTask;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** Reads the open tasks of the engine as rows of the inbox, in as many statements for a page of them as for one. */
@Component
class OpenTaskRows {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Registry registry;
    private final FormSchemas forms;
    private final TaskRows rows;

    OpenTaskRows(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            Registry registry,
            FormSchemas forms,
            TaskRows rows) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.registry = registry;
        this.forms = forms;
        this.rows = rows;
    }

    /** @param first how many tasks, by id, stand before the page */
    List<InboxTask> page(int first, int most) {
        List<Task> page = tasks.createTaskQuery().orderByTaskId().asc().listPage(first, most);
        if (page.isEmpty()) {
            return List.of();
        }
        Set<String> instances = page.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> businessKeys = businessKeys(instances);
        Map<String, Map<String, Object>> variables = variables(instances);
        rememberSchools(variables);
        Map<String, Optional<String>> hashes = new HashMap<>();
        List<InboxTask> found = new ArrayList<>();
        for (Task task : page) {
            UserTask drawing = repository
                    .getBpmnModelInstance(task.getProcessDefinitionId())
                    .getModelElementById(task.getTaskDefinitionKey());
            String instance = task.getProcessInstanceId();
            found.add(rows.of(
                    task,
                    drawing,
                    businessKeys.get(instance),
                    variables.getOrDefault(instance, Map.of())::get,
                    form -> hashes.computeIfAbsent(form, forms::latestHash)));
        }
        return found;
    }

    private Map<String, String> businessKeys(Set<String> instances) {
        Map<String, String> keys = new HashMap<>();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceIds(instances)
                .unlimitedList()) {
            keys.put(instance.getId(), instance.getBusinessKey());
        }
        return keys;
    }

    /** What an instance as a whole belongs to; a variable of a part of it tells nothing of that. */
    private Map<String, Map<String, Object>> variables(Set<String> instances) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        String[] ids = instances.toArray(String[]::new);
        for (String name : TaskRows.VARIABLES) {
            for (VariableInstance variable : runtime.createVariableInstanceQuery()
                    .processInstanceIdIn(ids)
                    .variableName(name)
                    .disableBinaryFetching()
                    .unlimitedList()) {
                if (variable.getExecutionId().equals(variable.getProcessInstanceId())) {
                    found.computeIfAbsent(variable.getProcessInstanceId(), none -> new HashMap<>())
                            .put(name, variable.getValue());
                }
            }
        }
        return found;
    }

    /** Into the persistence context, so that no row asks for its school alone. */
    private void rememberSchools(Map<String, Map<String, Object>> variables) {
        Set<UUID> schools = new HashSet<>();
        for (Map<String, Object> known : variables.values()) {
            if (known.get(CommonVariables.SCHOOL_ID.name()) instanceof String id) {
                schools.add(UUID.fromString(id));
            }
        }
        registry.schools(schools);
    }
}
