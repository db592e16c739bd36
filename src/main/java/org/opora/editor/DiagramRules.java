package org.opora.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opora.account.Role;
import org.opora.engine.DiagramFacts;
import org.opora.engine.Refusal;
import org.opora.form.FormKeys;
import org.opora.form.FormSchema;
import org.opora.form.FormSchemas;
import org.opora.inbox.UserTaskHandler;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Rules of Opora's own steps: every task is of a kind; a task for people has a name, is addressed to a known role and has a known form; what a form without a handler sets
 * takes no name of a registered variable; a condition asks only for what somebody sets.
 */
@Component
class DiagramRules {

    private final FormSchemas forms;
    private final RegisteredVariables registered;
    private final ListableBeanFactory beans;

    DiagramRules(FormSchemas forms, RegisteredVariables registered, ListableBeanFactory beans) {
        this.forms = forms;
        this.registered = registered;
        this.beans = beans;
    }

    List<Refusal> check(ModelKind kind, String key, byte[] content) {
        List<Refusal> refusals = new ArrayList<>();
        DiagramFacts facts = DiagramFacts.read(content);
        if (!facts.keys().contains(key)) {
            refusals.add(new Refusal(String.join(", ", facts.keys()), "otherKey", List.of(key)));
        }
        if (kind == ModelKind.DECISION) {
            return refusals;
        }
        Set<String> known = new HashSet<>(registered.names());
        known.addAll(facts.mappedVariables());
        facts.untyped().forEach(task -> refusals.add(new Refusal(task, "untyped", List.of())));
        facts.userTasks().forEach(task -> known.addAll(check(task, refusals)));
        facts.conditions().forEach((element, variables) -> variables.stream()
                .filter(variable -> !known.contains(variable))
                .forEach(variable -> refusals.add(new Refusal(element, "unknownVariable", List.of(variable)))));
        return refusals;
    }

    /** Gives the variables that the task's form sets by itself. */
    private Set<String> check(DiagramFacts.UserTask task, List<Refusal> refusals) {
        Set<String> roles = Stream.of(Role.values()).map(Role::group).collect(Collectors.toSet());
        if (task.name().isEmpty()) {
            refusals.add(new Refusal(task.id(), "unnamed", List.of()));
        }
        if (task.groups().isEmpty() && task.assignee().isEmpty()) {
            refusals.add(new Refusal(task.id(), "noAddressee", List.of()));
        }
        task.groups().stream()
                .filter(group -> !roles.contains(group))
                .forEach(group -> refusals.add(new Refusal(task.id(), "unknownRole", List.of(group))));
        if (hasHandler(task.id())) {
            return Set.of();
        }
        FormSchema form = forms.latest(task.formKey()).orElse(null);
        if (form == null) {
            refusals.add(
                    task.formKey().isEmpty()
                            ? new Refusal(task.id(), "noForm", List.of())
                            : new Refusal(task.id(), "unknownForm", List.of(task.formKey())));
            return Set.of();
        }
        Set<String> fields = FormKeys.singleFields(form).stream()
                .map(path -> path.replace('.', '_'))
                .collect(Collectors.toSet());
        fields.stream()
                .filter(registered.names()::contains)
                .forEach(field -> refusals.add(new Refusal(task.id(), "reservedForm", List.of(field))));
        return fields;
    }

    private boolean hasHandler(String taskId) {
        String name = taskId.replaceFirst("^userTask_", "") + "Handler";
        return beans.containsBean(name) && beans.isTypeMatch(name, UserTaskHandler.class);
    }
}
