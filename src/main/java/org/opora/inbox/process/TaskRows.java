package org.opora.inbox.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.ProcessVariable;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.form.FormSchemas;
import org.opora.inbox.InboxTask;
import org.opora.inbox.TaskFacts;
import org.opora.inbox.TaskState;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** Reads a task of the engine, its drawing and its variables into a row of the inbox. */
@Component
class TaskRows {

    /** The variables of an instance that a row is read from. */
    static final List<String> VARIABLES = List.of(
            CommonVariables.MUNICIPALITY_ID.name(),
            CommonVariables.SCHOOL_ID.name(),
            CommonVariables.CYCLE_ID.name(),
            CommonVariables.CASE_ID.name(),
            CommonVariables.WORK_STAGE.name(),
            RoadmapMeasureModel.MEASURE_ID.name());

    private final Registry registry;
    private final FormSchemas forms;

    TaskRows(Registry registry, FormSchemas forms) {
        this.registry = registry;
        this.forms = forms;
    }

    /** @throws ProcessEngineException when the task lacks its municipality, or a director's task its school */
    InboxTask of(
            Task task, UserTask drawing, @Nullable String businessKey, Function<String, @Nullable Object> variables) {
        return of(task, drawing, businessKey, variables, forms::latestHash);
    }

    /** @param formHash the newest version of a form, for readers of many tasks that ask for each form once */
    InboxTask of(
            Task task,
            UserTask drawing,
            @Nullable String businessKey,
            Function<String, @Nullable Object> variables,
            Function<String, Optional<String>> formHash) {
        Municipality municipality = municipality(task, id(variables, CommonVariables.MUNICIPALITY_ID));
        UUID school = id(variables, CommonVariables.SCHOOL_ID);
        String role = first(drawing.getCamundaCandidateGroups());
        if (school == null && Role.DIRECTOR.group().equals(role)) {
            throw new ProcessEngineException("The director's task " + task.getTaskDefinitionKey() + " has no schoolId");
        }
        UUID assignee = person(task.getAssignee());
        String formId = drawing.getCamundaFormKey();
        Date due = task.getDueDate();
        ZoneId zone = municipality.zone();
        return new InboxTask(
                task.getId(),
                TaskState.OPEN,
                0,
                processKey(task.getProcessDefinitionId()),
                task.getProcessDefinitionId(),
                task.getProcessInstanceId(),
                businessKey == null ? "" : businessKey,
                task.getTaskDefinitionKey(),
                task.getName() == null
                        ? task.getTaskDefinitionKey()
                        : task.getName().replace('\n', ' '),
                municipality.slug(),
                municipality.id(),
                zone,
                id(variables, CommonVariables.CYCLE_ID),
                school,
                school == null ? null : registry.school(school).shortName(),
                id(variables, CommonVariables.CASE_ID),
                TaskFacts.known(
                        municipality.shortName(), processName(drawing), id(variables, RoadmapMeasureModel.MEASURE_ID)),
                stage(drawing, variables),
                role,
                drawing.getCamundaAssignee() == null ? null : assignee,
                assignee,
                task.getPriority(),
                due == null ? null : due.toInstant(),
                due == null ? null : LocalDate.ofInstant(due.toInstant(), zone),
                task.getFollowUpDate() == null ? null : task.getFollowUpDate().toInstant(),
                null,
                task.getCreateTime().toInstant(),
                null,
                null,
                formId,
                formId == null ? null : formHash.apply(formId).orElse(null));
    }

    private Municipality municipality(Task task, @Nullable UUID id) {
        if (id != null) {
            return registry.municipality(id);
        }
        if (task.getTenantId() == null) {
            throw new ProcessEngineException("The task " + task.getTaskDefinitionKey() + " has no municipality");
        }
        return registry.bySlug(task.getTenantId());
    }

    /** Ids of definitions are {@code key:version:uuid}. */
    private static String processKey(String definitionId) {
        int colon = definitionId.indexOf(':');
        return colon < 0 ? definitionId : definitionId.substring(0, colon);
    }

    /** As the diagram calls the whole process. */
    private static @Nullable String processName(UserTask drawing) {
        ModelElementInstance element = drawing;
        while (element != null && !(element instanceof Process)) {
            element = element.getParentElement();
        }
        return element instanceof Process process ? process.getName() : null;
    }

    private static @Nullable UUID id(Function<String, @Nullable Object> variables, ProcessVariable<String> variable) {
        return variables.apply(variable.name()) instanceof String text ? UUID.fromString(text) : null;
    }

    private static @Nullable UUID person(@Nullable String assignee) {
        return assignee == null ? null : UUID.fromString(assignee);
    }

    private static @Nullable String first(@Nullable String groups) {
        return groups == null ? null : groups.split(",", -1)[0].strip();
    }

    /** What the instance as a whole belongs to, else what the drawing says of the task. */
    private static @Nullable String stage(UserTask drawing, Function<String, @Nullable Object> variables) {
        return variables.apply(CommonVariables.WORK_STAGE.name()) instanceof String stage ? stage : drawnStage(drawing);
    }

    private static @Nullable String drawnStage(UserTask drawing) {
        if (drawing.getExtensionElements() == null) {
            return null;
        }
        return drawing.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "stage".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }
}
