package org.opora.monitoring.process;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.SchoolMonitoringModel;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.monitoring.AnswerMonitoring;
import org.opora.monitoring.MonitoringWords;
import org.springframework.stereotype.Component;

/** The coordinator has corrected the results or explains why they stand. */
@Component
class AnswerObjectionHandler implements UserTaskHandler<AnswerObjectionAnswers> {

    private final AnswerMonitoring monitoring;
    private final MonitoringWords words;

    AnswerObjectionHandler(AnswerMonitoring monitoring, MonitoringWords words) {
        this.monitoring = monitoring;
        this.words = words;
    }

    @Override
    public Class<AnswerObjectionAnswers> answerType() {
        return AnswerObjectionAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        String objection =
                Objects.requireNonNullElse(monitoring.part(part(task)).objection(), "");
        return Map.of("objection", "> " + objection.replace('\n', ' ') + "\n\n" + words.results(task.school()));
    }

    @Override
    public RoutingFacts submit(TaskContext task, AnswerObjectionAnswers answers) {
        monitoring.answerObjection(part(task), answers.answer());
        return RoutingFacts.of(SchoolMonitoringModel.RESULTS_CORRECTED, "CORRECTED".equals(answers.decision()));
    }

    private static UUID part(TaskContext task) {
        return UUID.fromString(task.variable(SchoolMonitoringModel.SCHOOL_MONITORING_ID));
    }
}
