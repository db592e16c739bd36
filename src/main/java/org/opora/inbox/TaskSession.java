package org.opora.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Viewer;
import org.opora.document.Documents;
import org.opora.document.StoredFile;
import org.opora.form.AnswerContext;
import org.opora.form.FormOverlays;
import org.opora.form.FormSchema;
import org.opora.form.FormSchemas;
import org.springframework.stereotype.Component;

/** Gathers what a task's form needs: its pinned schema, its handler, and the values the server knows. */
@Component
class TaskSession {

    /** Subject type of the files uploaded for a task. */
    static final String FILES = "task";

    private final TaskEngine engine;
    private final TaskHandlers handlers;
    private final FormSchemas forms;
    private final FormOverlays overlays;
    private final Documents documents;
    private final Clock clock;

    TaskSession(
            TaskEngine engine,
            TaskHandlers handlers,
            FormSchemas forms,
            FormOverlays overlays,
            Documents documents,
            Clock clock) {
        this.engine = engine;
        this.handlers = handlers;
        this.forms = forms;
        this.overlays = overlays;
        this.documents = documents;
        this.clock = clock;
    }

    Optional<FormSchema> schema(InboxTask task) {
        String form = task.formId();
        String hash = task.formHash();
        return form == null || hash == null ? Optional.empty() : forms.pinned(form, hash);
    }

    /** The same version, keys and rules in the language of the request, so that refusals quote words the person reads. */
    Optional<FormSchema> shownSchema(InboxTask task) {
        return schema(task).map(overlays::shown);
    }

    TaskContext context(InboxTask task, Viewer actor, UUID submissionId) {
        return new TaskContext(
                task.id(),
                task.taskKey(),
                task.processKey(),
                task.businessKey(),
                task.municipalityId(),
                task.cycleId(),
                task.schoolId(),
                task.caseId(),
                actor,
                submissionId,
                task.dueDay(),
                engine.variables(task, actor));
    }

    Map<String, ? extends @Nullable Object> prefill(TaskContext context) {
        return handlers.of(context.taskKey())
                .<Map<String, ? extends @Nullable Object>>map(handler -> handler.prefill(context))
                .orElse(Map.of());
    }

    AnswerContext answers(InboxTask task, Map<String, ? extends @Nullable Object> known) {
        Set<UUID> files = documents.linkedTo(FILES, task.id()).stream()
                .map(StoredFile::id)
                .collect(Collectors.toUnmodifiableSet());
        return new AnswerContext(known, files, LocalDate.now(clock.withZone(task.zone())));
    }
}
