package org.opora.workkind.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.opora.engine.SystemContext;
import org.opora.workkind.KnownWork;
import org.opora.workkind.WorkKind;
import org.springframework.stereotype.Component;

/** Reads the latest version of every diagram. */
@Component
class CamundaKnownWork implements KnownWork {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final RepositoryService repository;

    CamundaKnownWork(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public List<WorkKind> kinds() {
        return SystemContext.call("kinds of work", () -> {
            Map<String, WorkKind> kinds = new LinkedHashMap<>();
            repository.createProcessDefinitionQuery().latestVersion().list().stream()
                    .sorted(Comparator.comparing(CamundaKnownWork::name))
                    .forEach(definition -> of(definition).forEach(kind -> kinds.putIfAbsent(kind.taskKey(), kind)));
            return new ArrayList<>(kinds.values());
        });
    }

    private List<WorkKind> of(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        return model.getModelElementsByType(UserTask.class).stream()
                .map(task -> new WorkKind(
                        task.getId(),
                        task.getName() == null ? task.getId() : task.getName().replace('\n', ' '),
                        name(definition),
                        task.getCamundaCandidateGroups(),
                        variable(task.getCamundaDueDate()),
                        isTimed(model, task)))
                .toList();
    }

    private static String name(ProcessDefinition definition) {
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }

    private static @Nullable String variable(@Nullable String expression) {
        Matcher matcher = VARIABLE.matcher(expression == null ? "" : expression.strip());
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static boolean isTimed(BpmnModelInstance model, UserTask task) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> task.equals(event.getAttachedTo()))
                .flatMap(event -> event.getEventDefinitions().stream())
                .flatMap(definition -> definition instanceof TimerEventDefinition timer
                        ? Stream.ofNullable(timer.getTimeDate())
                        : Stream.empty())
                .anyMatch(date -> date.getTextContent().strip().equals(task.getCamundaDueDate()));
    }
}
