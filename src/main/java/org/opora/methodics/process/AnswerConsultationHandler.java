package org.opora.methodics.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ConsultationModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.methodics.HoldConsultation;
import org.springframework.stereotype.Component;

/** The methodist answers; the school has five working days to say whether that was enough. */
@Component
class AnswerConsultationHandler implements UserTaskHandler<AnswerConsultationHandler.AnswerConsultationAnswers> {

    private static final int WORKING_DAYS = 5;

    private final HoldConsultation holdConsultation;
    private final ConsultationTask consultationTask;

    AnswerConsultationHandler(HoldConsultation holdConsultation, ConsultationTask consultationTask) {
        this.holdConsultation = holdConsultation;
        this.consultationTask = consultationTask;
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
        return RoutingFacts.of(ConsultationModel.ACKNOWLEDGE_DUE, consultationTask.workingDays(WORKING_DAYS, task));
    }

    /** Fields of the form "consultation-answer". */
    record AnswerConsultationAnswers(@Nullable String answer) {}
}
