package org.opora.implementation.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.implementation.ProgressKind;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;

/** A task in which the school reports how far it has come: the same form, in June and in November. */
abstract class ProgressHandler implements UserTaskHandler<Answers.Progress> {

    private final ProgressForms forms;
    private final ProgressKind kind;

    ProgressHandler(ProgressForms forms, ProgressKind kind) {
        this.forms = forms;
        this.kind = kind;
    }

    @Override
    public final Class<Answers.Progress> answerType() {
        return Answers.Progress.class;
    }

    @Override
    public final Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return forms.prefill(task, kind);
    }

    @Override
    public final RoutingFacts submit(TaskContext task, Answers.Progress answers) {
        return forms.submit(task, kind, answers);
    }
}
