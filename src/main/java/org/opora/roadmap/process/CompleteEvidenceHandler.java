package org.opora.roadmap.process;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The coordinator adds what is missing, or says why it will not come. */
@Component
class CompleteEvidenceHandler implements UserTaskHandler<MeasureResultAnswers> {

    private final EvidenceTask evidence;

    CompleteEvidenceHandler(EvidenceTask evidence) {
        this.evidence = evidence;
    }

    @Override
    public Class<MeasureResultAnswers> answerType() {
        return MeasureResultAnswers.class;
    }

    @Override
    public Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return evidence.prefill(task, true);
    }

    @Override
    public Set<String> resumes() {
        return Set.of("userTask_reportMeasure", "userTask_reportMethodistMeasure");
    }

    @Override
    public RoutingFacts submit(TaskContext task, MeasureResultAnswers answers) {
        return evidence.submit(task, answers);
    }
}
