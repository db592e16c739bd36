package org.opora.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.form.CompareAnswers;
import org.opora.form.Draft;
import org.opora.form.Drafts;
import org.opora.form.FormSchema;
import org.springframework.stereotype.Component;

/** What people have typed into a task, for whoever decides it without its page. */
@Component
class TypedAnswers {

    private final Drafts drafts;
    private final DraftText texts;
    private final TaskSession session;
    private final OpeningValues values;
    private final CompareAnswers compare;

    TypedAnswers(Drafts drafts, DraftText texts, TaskSession session, OpeningValues values, CompareAnswers compare) {
        this.drafts = drafts;
        this.texts = texts;
        this.session = session;
        this.values = values;
        this.compare = compare;
    }

    /** The newest draft, whoever's it is, that says something these answers do not. */
    Optional<Draft> beyond(InboxTask task, Map<String, ?> answers) {
        Optional<FormSchema> schema = session.schema(task);
        List<Draft> typed = schema.isEmpty() ? List.of() : drafts.ofTask(task.id());
        if (schema.isEmpty() || typed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, ? extends @Nullable Object> known =
                values.of(task, schema.get(), UUID.randomUUID()).values();
        return typed.stream()
                .filter(draft -> compare.saysMore(schema.get(), known, answers, texts.read(task.id(), draft.json())))
                .findFirst();
    }

    /** Version of the person's own draft, 0 when there is none. */
    int version(InboxTask task, UUID person) {
        return drafts.of(task.id(), person).map(Draft::version).orElse(0);
    }
}
