package org.opora.monitoring.process;

import java.util.Map;
import java.util.UUID;
import org.opora.bpmn.MonitoringModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.monitoring.CloseCollection;
import org.opora.monitoring.MonitoringWords;
import org.opora.monitoring.Monitorings;
import org.springframework.stereotype.Component;

/** The coordinator ends the collection before its time runs out. */
@Component
class CloseCollectionHandler implements UserTaskHandler<CloseCollectionAnswers> {

    private final CloseCollection closeCollection;
    private final Monitorings monitorings;
    private final MonitoringWords words;

    CloseCollectionHandler(CloseCollection closeCollection, Monitorings monitorings, MonitoringWords words) {
        this.closeCollection = closeCollection;
        this.monitorings = monitorings;
        this.words = words;
    }

    @Override
    public Class<CloseCollectionAnswers> answerType() {
        return CloseCollectionAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        UUID round = round(task);
        return Map.of("completeness", words.completeness(monitorings.byId(round)) + "\n\n" + words.debtors(round));
    }

    @Override
    public RoutingFacts submit(TaskContext task, CloseCollectionAnswers answers) {
        closeCollection.close(round(task), Boolean.TRUE.equals(answers.withoutMissing()) ? answers.reason() : null);
        return RoutingFacts.none();
    }

    private static UUID round(TaskContext task) {
        return UUID.fromString(task.variable(MonitoringModel.MONITORING_ID));
    }
}
