package org.opora.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.form.FormSchema;
import org.opora.form.FormSchemas;
import org.opora.form.ReturnedAnswer;
import org.opora.form.Submission;
import org.springframework.stereotype.Component;

/**
 * What the form of an open task holds before anybody types, the same wherever it is shown: on its page, beside another text, on
 * paper. Asked with the rights of whom the person works for.
 */
@Component
class OpeningValues {

    private final TaskAccess access;
    private final TaskSession session;
    private final ReturnedWork returned;
    private final ReturnedAnswer answer;
    private final FormSchemas forms;

    OpeningValues(
            TaskAccess access, TaskSession session, ReturnedWork returned, ReturnedAnswer answer, FormSchemas forms) {
        this.access = access;
        this.session = session;
        this.returned = returned;
        this.answer = answer;
        this.forms = forms;
    }

    /**
     * Where the values come from.
     *
     * @param known by the system
     * @param values those and what comes back of an earlier answer
     * @param returned by dotted path what comes back
     * @param files of the earlier answer
     */
    record Opening(
            Map<String, ? extends @Nullable Object> known,
            Map<String, ? extends @Nullable Object> values,
            Map<String, Object> returned,
            Set<UUID> files) {}

    Opening of(InboxTask task, FormSchema schema, UUID submissionId) {
        Map<String, ? extends @Nullable Object> known =
                access.acting(task, acting -> session.prefill(session.context(task, acting, submissionId)));
        Optional<Submission> before = ReturnedAnswer.decides(schema) ? Optional.empty() : returned.of(task);
        if (before.isEmpty()) {
            return new Opening(known, known, Map.of(), Set.of());
        }
        FormSchema then = forms.pinned(
                        schema.formId(), String.valueOf(before.get().sha256()))
                .orElse(schema);
        ReturnedAnswer.Filled filled =
                answer.fill(schema, known, then, before.get().answers());
        return new Opening(known, filled.values(), filled.fields(), ReturnedWork.filesOf(before.get()));
    }
}
