package org.opora.methodics.process;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ConsultationModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.methodics.HoldConsultation;
import org.springframework.stereotype.Component;

/** The school says whether the answer was enough, or what is still unclear. */
@Component
class AcknowledgeConsultationHandler
        implements UserTaskHandler<AcknowledgeConsultationHandler.AcknowledgeConsultationAnswers> {

    private final HoldConsultation holdConsultation;
    private final ConsultationTask consultationTask;

    AcknowledgeConsultationHandler(HoldConsultation holdConsultation, ConsultationTask consultationTask) {
        this.holdConsultation = holdConsultation;
        this.consultationTask = consultationTask;
    }

    @Override
    public Class<AcknowledgeConsultationAnswers> answerType() {
        return AcknowledgeConsultationAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return consultationTask.words(task);
    }

    @Override
    public RoutingFacts submit(TaskContext task, AcknowledgeConsultationAnswers answers) {
        if (answers.enough() == Enough.YES) {
            holdConsultation.close(ConsultationTask.id(task));
            return RoutingFacts.of(ConsultationModel.SOLVED, true);
        }
        LocalDate due = holdConsultation.askAgain(ConsultationTask.id(task), answers.unclear());
        return RoutingFacts.of(ConsultationModel.SOLVED, false)
                .with(ConsultationModel.ANSWER_DUE, consultationTask.endOf(due, task));
    }

    /** Fields of the form "consultation-acknowledge". */
    record AcknowledgeConsultationAnswers(Enough enough, @Nullable String unclear) {}

    /** Whether the answer was enough. */
    enum Enough {
        YES,
        NO
    }
}
