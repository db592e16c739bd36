package org.opora.implementation.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.implementation.ProgressKind;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.springframework.stereotype.Component;

/** In June: progress of a programme that was already in force. */
@Component
class ReportProgressHandler implements UserTaskHandler<Answers.Progress> {

    private final ProgressForms forms;

    ReportProgressHandler(ProgressForms forms) {
        this.forms = forms;
    }

    @Override
    public Class<Answers.Progress> answerType() {
        return Answers.Progress.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return forms.prefill(task, ProgressKind.INTERIM);
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Progress answers) {
        return forms.submit(task, ProgressKind.INTERIM, answers);
    }
}
