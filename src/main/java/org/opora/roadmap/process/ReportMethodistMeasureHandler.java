package org.opora.roadmap.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The methodist gives the evidence of a measure. */
@Component
class ReportMethodistMeasureHandler implements UserTaskHandler<MeasureResultAnswers> {

    private final EvidenceTask evidence;

    ReportMethodistMeasureHandler(EvidenceTask evidence) {
        this.evidence = evidence;
    }

    @Override
    public Class<MeasureResultAnswers> answerType() {
        return MeasureResultAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return evidence.prefill(task, false);
    }

    @Override
    public RoutingFacts submit(TaskContext task, MeasureResultAnswers answers) {
        return evidence.submit(task, answers);
    }
}
