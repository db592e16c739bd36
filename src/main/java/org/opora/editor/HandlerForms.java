package org.opora.editor;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opora.engine.DiagramFacts.UserTask;
import org.opora.engine.Refusal;
import org.opora.form.FormKeys;
import org.opora.form.FormSchema;
import org.opora.inbox.TaskHandlers;
import org.springframework.stereotype.Component;

/** A step that the application works on takes its answers from fields by name: a form without them would leave it nothing to work on. */
@Component
class HandlerForms {

    private final TaskHandlers handlers;

    HandlerForms(TaskHandlers handlers) {
        this.handlers = handlers;
    }

    boolean isHandled(UserTask task) {
        return handlers.of(task.id()).isPresent();
    }

    /** What speaks against the form at the step. */
    Stream<Refusal> check(UserTask task, FormSchema form) {
        Set<String> asked = FormKeys.answers(form);
        List<String> missing = handlers.of(task.id()).stream()
                .flatMap(handler -> fields(handler.answerType()))
                .filter(field -> !asked.contains(field))
                .toList();
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(new Refusal(task.id(), "formLacks", List.of(form.formId(), String.join(", ", missing))));
    }

    private static Stream<String> fields(Class<?> answers) {
        RecordComponent[] components = answers.getRecordComponents();
        return components == null ? Stream.empty() : Arrays.stream(components).map(RecordComponent::getName);
    }
}
