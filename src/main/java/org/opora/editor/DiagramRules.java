package org.opora.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opora.account.Role;
import org.opora.engine.DiagramFacts;
import org.opora.engine.DiagramFacts.UserTask;
import org.opora.engine.Refusal;
import org.opora.form.FormKeys;
import org.opora.form.FormSchema;
import org.opora.form.FormSchemas;
import org.springframework.stereotype.Component;

/**
 * Rules of Opora's own steps: every task is of a kind; a task for people has a name, is addressed to a known role and has a
 * known form with the fields that its work needs; what a form without a handler sets takes no name of a registered variable;
 * a call names a process that exists; wherever the engine reads a value, somebody sets it and it is of the right sort.
 */
@Component
class DiagramRules {

    private static final Set<String> ROLES =
            Stream.of(Role.values()).map(Role::group).collect(Collectors.toSet());

    private final FormSchemas forms;
    private final RegisteredVariables registered;
    private final HandlerForms handlers;
    private final DeployedDiagrams deployed;

    DiagramRules(FormSchemas forms, RegisteredVariables registered, HandlerForms handlers, DeployedDiagrams deployed) {
        this.forms = forms;
        this.registered = registered;
        this.handlers = handlers;
        this.deployed = deployed;
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
        List<DiagramFacts> others = deployed.newest();
        facts.untyped().forEach(task -> refusals.add(new Refusal(task, "untyped", List.of())));
        facts.userTasks().forEach(task -> check(task, refusals));
        check(facts, others, refusals);
        refusals.addAll(asked(facts, others, forms::latest));
        return refusals;
    }

    /**
     * What speaks against a new version of a form in the diagrams whose steps would take it: a step that lacks its fields, and a
     * value that the engine reads and that nobody would set any more, or would set to another sort. What speaks against a diagram
     * anyway is not the form's fault.
     */
    List<Refusal> check(FormSchema form) {
        List<DiagramFacts> newest = deployed.newest();
        List<UserTask> steps = newest.stream()
                .flatMap(diagram -> diagram.userTasks().stream())
                .filter(task -> task.formKey().equals(form.formId()))
                .toList();
        Set<Refusal> refusals = new LinkedHashSet<>();
        steps.forEach(task -> check(task, form, refusals));
        if (!steps.stream().allMatch(handlers::isHandled)) {
            newest.forEach(diagram -> refusals.addAll(newlyAsked(diagram, newest, form)));
        }
        return List.copyOf(refusals);
    }

    private Set<Refusal> newlyAsked(DiagramFacts diagram, List<DiagramFacts> newest, FormSchema form) {
        Set<Refusal> then =
                asked(diagram, newest, key -> form.formId().equals(key) ? Optional.of(form) : forms.latest(key));
        if (!then.isEmpty()) {
            then.removeAll(asked(diagram, newest, forms::latest));
        }
        return then;
    }

    /** What speaks against the values that the engine reads, when steps take these forms. */
    private Set<Refusal> asked(
            DiagramFacts facts, List<DiagramFacts> others, Function<String, Optional<FormSchema>> latest) {
        KnownVariables known = known(facts, others, latest);
        return facts.asked().stream().flatMap(known::check).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void check(UserTask task, List<Refusal> refusals) {
        if (task.name().isEmpty()) {
            refusals.add(new Refusal(task.id(), "unnamed", List.of()));
        }
        if (task.groups().isEmpty() && task.assignee().isEmpty()) {
            refusals.add(new Refusal(task.id(), "noAddressee", List.of()));
        }
        task.groups().stream()
                .filter(group -> !ROLES.contains(group))
                .forEach(group -> refusals.add(new Refusal(task.id(), "unknownRole", List.of(group))));
        forms.latest(task.formKey())
                .ifPresentOrElse(form -> check(task, form, refusals), () -> refusals.add(withoutForm(task)));
    }

    private void check(UserTask task, FormSchema form, Collection<Refusal> refusals) {
        if (handlers.isHandled(task)) {
            handlers.check(task, form).forEach(refusals::add);
            return;
        }
        variables(form).keySet().stream()
                .filter(registered.names()::contains)
                .forEach(field -> refusals.add(new Refusal(task.id(), "reservedForm", List.of(field))));
    }

    private static Refusal withoutForm(UserTask task) {
        return task.formKey().isEmpty()
                ? new Refusal(task.id(), "noForm", List.of())
                : new Refusal(task.id(), "unknownForm", List.of(task.formKey()));
    }

    private static void check(DiagramFacts facts, List<DiagramFacts> others, List<Refusal> refusals) {
        Set<String> keys = Stream.concat(Stream.of(facts), others.stream())
                .flatMap(one -> one.keys().stream())
                .collect(Collectors.toSet());
        facts.calls().stream()
                .filter(call -> !keys.contains(call.called()))
                .forEach(call -> refusals.add(new Refusal(call.element(), "unknownProcess", List.of(call.called()))));
    }

    /** A process that is called knows what its callers hand over as well, and what their callers did. */
    private KnownVariables known(
            DiagramFacts facts, List<DiagramFacts> others, Function<String, Optional<FormSchema>> latest) {
        Set<DiagramFacts> handing = new LinkedHashSet<>(Set.of(facts));
        Set<String> handed = new HashSet<>();
        Deque<DiagramFacts> called = new ArrayDeque<>(handing);
        while (!called.isEmpty()) {
            Set<String> keys = called.remove().keys();
            for (DiagramFacts caller : others) {
                for (DiagramFacts.Call call : caller.calls()) {
                    if (keys.contains(call.called())) {
                        handed.addAll(call.handed());
                        if (call.handsAll() && handing.add(caller)) {
                            called.add(caller);
                        }
                    }
                }
            }
        }
        KnownVariables known = new KnownVariables(registered.setIn(
                handing.stream().flatMap(one -> one.keys().stream()).collect(Collectors.toSet())));
        handing.forEach(one -> addOwn(known, one, latest));
        handed.forEach(name -> known.add(name, Object.class));
        return known;
    }

    private void addOwn(KnownVariables known, DiagramFacts facts, Function<String, Optional<FormSchema>> latest) {
        facts.set().forEach(name -> known.add(name, Object.class));
        facts.userTasks().stream()
                .filter(task -> !handlers.isHandled(task))
                .flatMap(task -> latest.apply(task.formKey()).stream())
                .forEach(form -> add(known, form));
    }

    private static void add(KnownVariables known, FormSchema form) {
        Set<String> optional =
                FormKeys.optional(form).stream().map(DiagramRules::variable).collect(Collectors.toSet());
        variables(form).forEach((name, type) -> {
            if (optional.contains(name)) {
                known.addOptional(name, type);
            } else {
                known.add(name, type);
            }
        });
    }

    /** The variables that a form sets by itself. */
    private static Map<String, Class<?>> variables(FormSchema form) {
        Map<String, Class<?>> variables = new HashMap<>();
        FormKeys.singleTypes(form).forEach((path, type) -> variables.put(variable(path), type));
        return variables;
    }

    private static String variable(String path) {
        return path.replace('.', '_');
    }
}
