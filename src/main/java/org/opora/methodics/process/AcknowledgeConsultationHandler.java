package org.opora.methodics.process;

import java.time.LocalDate;
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

/** The school says whether the answer was enough, or what is still unclear. */
@Component
class AcknowledgeConsultationHandler
        implements UserTaskHandler<AcknowledgeConsultationHandler.AcknowledgeConsultationAnswers> {

    private final HoldConsultation holdConsultation;
    private final ConsultationTask consultationTask;
    private final Deadlines deadlines;
    private final LocalToday today;

    AcknowledgeConsultationHandler(
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
                .with(ConsultationModel.ANSWER_DUE, deadlines.endOfDay(due, today.zone(task.municipalityId())));
    }

    /** Fields of the form "consultation-acknowledge". */
    record AcknowledgeConsultationAnswers(Enough enough, @Nullable String unclear) {}

    /** Whether the answer was enough. */
    enum Enough {
        YES,
        NO
    }
}
