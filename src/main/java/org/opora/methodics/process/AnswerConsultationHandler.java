package org.opora.methodics.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ConsultationModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.calendar.Deadlines;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.methodics.HoldConsultation;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/** The methodist answers; the school has five working days to say whether that was enough. */
@Component
class AnswerConsultationHandler implements UserTaskHandler<AnswerConsultationHandler.AnswerConsultationAnswers> {

    private static final int WORKING_DAYS = 5;

    private final HoldConsultation holdConsultation;
    private final ConsultationTask consultationTask;
    private final Deadlines deadlines;
    private final LocalToday today;

    AnswerConsultationHandler(
            HoldConsultation holdConsultation,
            ConsultationTask consultationTask,
            Deadlines deadlines,
            LocalToday today) {
        this.holdConsultation = holdConsultation;
        this.consultationTask = consultationTask;
        this.deadlines = deadlines;
        this.today = today;
    }

    @Override
    public Class<AnswerConsultationAnswers> answerType() {
        return AnswerConsultationAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return consultationTask.words(task);
    }

    @Override
    public RoutingFacts submit(TaskContext task, AnswerConsultationAnswers answers) {
        holdConsultation.answer(
                ConsultationTask.id(task), answers.answer(), task.actor().accountId());
        return RoutingFacts.of(
                ConsultationModel.ACKNOWLEDGE_DUE,
                deadlines.workingDaysFrom(
                        today.in(task.municipalityId()), WORKING_DAYS, today.zone(task.municipalityId())));
    }

    /** Fields of the form "consultation-answer". */
    record AnswerConsultationAnswers(@Nullable String answer) {}
}
