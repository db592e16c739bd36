package org.opora.programme.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.programme.DraftProgramme;
import org.opora.programme.EditionReason;
import org.springframework.stereotype.Component;

/** The school works the remarks that it takes in into the text. */
@Component
class FinaliseProgrammeHandler implements UserTaskHandler<ProgrammeAnswers> {

    private final DraftProgramme draftProgramme;
    private final ProgrammeForm form;

    FinaliseProgrammeHandler(DraftProgramme draftProgramme, ProgrammeForm form) {
        this.draftProgramme = draftProgramme;
        this.form = form;
    }

    @Override
    public Class<ProgrammeAnswers> answerType() {
        return ProgrammeAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return form.values(task, "programme.hint.finalise");
    }

    @Override
    public RoutingFacts submit(TaskContext task, ProgrammeAnswers answers) {
        draftProgramme.draft(
                ProgrammeTask.scope(task),
                answers.toText(),
                EditionReason.REMARKS,
                task.actor().accountId());
        return RoutingFacts.none();
    }
}
