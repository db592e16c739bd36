package org.opora.programme.process;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.programme.DraftProgramme;
import org.opora.programme.Drafted;
import org.opora.programme.EditionReason;

/** A task in which the school writes the text of its programme: the same form, each time for another reason. */
abstract class ProgrammeTextHandler implements UserTaskHandler<ProgrammeAnswers> {

    private static final Set<String> TEXTS = Set.of(
            "userTask_draftProgramme",
            "userTask_updateProgramme",
            "userTask_reviseProgramme",
            "userTask_finaliseProgramme");

    private final DraftProgramme draftProgramme;
    private final ProgrammeForm form;
    private final EditionReason reason;
    private final String hint;

    ProgrammeTextHandler(DraftProgramme draftProgramme, ProgrammeForm form, EditionReason reason, String hint) {
        this.draftProgramme = draftProgramme;
        this.form = form;
        this.reason = reason;
        this.hint = hint;
    }

    @Override
    public final Class<ProgrammeAnswers> answerType() {
        return ProgrammeAnswers.class;
    }

    @Override
    public final Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return form.values(task, hint);
    }

    /** The files of the programme, whichever task it was written in last. */
    @Override
    public final Set<String> resumes() {
        return TEXTS;
    }

    @Override
    public final RoutingFacts submit(TaskContext task, ProgrammeAnswers answers) {
        return facts(draftProgramme.draft(
                ProgrammeTask.scope(task),
                answers.toText(),
                reason,
                task.actor().accountId()));
    }

    /** What the diagram asks after this task; nothing unless it says more. */
    RoutingFacts facts(Drafted drafted) {
        return RoutingFacts.none();
    }
}
