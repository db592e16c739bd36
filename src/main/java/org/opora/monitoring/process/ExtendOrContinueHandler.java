package org.opora.monitoring.process;

import java.util.Map;
import java.util.UUID;
import org.opora.bpmn.MonitoringModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.monitoring.CloseCollection;
import org.opora.monitoring.MonitoringWords;
import org.springframework.stereotype.Component;

/** Time has run out: the coordinator gives the schools more of it or goes on without them. */
@Component
class ExtendOrContinueHandler implements UserTaskHandler<ExtendOrContinueAnswers> {

    private final CloseCollection closeCollection;
    private final MonitoringWords words;

    ExtendOrContinueHandler(CloseCollection closeCollection, MonitoringWords words) {
        this.closeCollection = closeCollection;
        this.words = words;
    }

    @Override
    public Class<ExtendOrContinueAnswers> answerType() {
        return ExtendOrContinueAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("debtors", words.debtors(round(task)));
    }

    @Override
    public RoutingFacts submit(TaskContext task, ExtendOrContinueAnswers answers) {
        if (answers.newDue() != null) {
            return RoutingFacts.of(MonitoringModel.MONITORING_EXTENDED, true)
                    .with(
                            MonitoringModel.MONITORING_DUE,
                            closeCollection.extend(round(task), answers.newDue(), answers.reason()));
        }
        closeCollection.close(round(task), answers.reason());
        return RoutingFacts.of(MonitoringModel.MONITORING_EXTENDED, false);
    }

    private static UUID round(TaskContext task) {
        return UUID.fromString(task.variable(MonitoringModel.MONITORING_ID));
    }
}
