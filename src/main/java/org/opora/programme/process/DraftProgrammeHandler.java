package org.opora.programme.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProgrammeDraftingModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.SchoolSupportModel;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.programme.DraftProgramme;
import org.opora.programme.Drafted;
import org.opora.programme.EditionReason;
import org.springframework.stereotype.Component;

/** The school drafts its programme, or drafts it again after the placement was returned. */
@Component
class DraftProgrammeHandler implements UserTaskHandler<ProgrammeAnswers> {

    private final DraftProgramme draftProgramme;
    private final ProgrammeForm form;

    DraftProgrammeHandler(DraftProgramme draftProgramme, ProgrammeForm form) {
        this.draftProgramme = draftProgramme;
        this.form = form;
    }

    @Override
    public Class<ProgrammeAnswers> answerType() {
        return ProgrammeAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return form.values(task, "programme.hint.draft");
    }

    @Override
    public RoutingFacts submit(TaskContext task, ProgrammeAnswers answers) {
        Drafted drafted = draftProgramme.draft(
                ProgrammeTask.scope(task),
                answers.toText(),
                EditionReason.DRAFT,
                task.actor().accountId());
        return RoutingFacts.of(
                        SchoolSupportModel.PROGRAMME_ID, drafted.programmeId().toString())
                .with(ProgrammeDraftingModel.PROGRAMME_CHANGED, drafted.changed());
    }
}
