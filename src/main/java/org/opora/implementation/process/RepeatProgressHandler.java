package org.opora.implementation.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.implementation.ProgressKind;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.springframework.stereotype.Component;

/** In November: progress of everything the school undertook. */
@Component
class RepeatProgressHandler implements UserTaskHandler<Answers.Progress> {

    private final ProgressForms forms;

    RepeatProgressHandler(ProgressForms forms) {
        this.forms = forms;
    }

    @Override
    public Class<Answers.Progress> answerType() {
        return Answers.Progress.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return forms.prefill(task, ProgressKind.REPEAT);
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers.Progress answers) {
        return forms.submit(task, ProgressKind.REPEAT, answers);
    }
}
