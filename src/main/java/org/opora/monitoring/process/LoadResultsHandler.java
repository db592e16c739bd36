package org.opora.monitoring.process;

import java.util.Map;
import java.util.UUID;
import org.opora.bpmn.MonitoringModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.monitoring.LoadResults;
import org.opora.monitoring.MonitoringWords;
import org.opora.monitoring.Monitorings;
import org.springframework.stereotype.Component;

/** The coordinator says that the tables of results have been imported, or will come later. */
@Component
class LoadResultsHandler implements UserTaskHandler<LoadResultsAnswers> {

    private final LoadResults loadResults;
    private final Monitorings monitorings;
    private final MonitoringWords words;

    LoadResultsHandler(LoadResults loadResults, Monitorings monitorings, MonitoringWords words) {
        this.loadResults = loadResults;
        this.monitorings = monitorings;
        this.words = words;
    }

    @Override
    public Class<LoadResultsAnswers> answerType() {
        return LoadResultsAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("completeness", words.completeness(monitorings.byId(round(task))));
    }

    @Override
    public RoutingFacts submit(TaskContext task, LoadResultsAnswers answers) {
        loadResults.declare(round(task), answers.loaded(), answers.reason());
        return RoutingFacts.of(MonitoringModel.RESULTS_LOADED, answers.loaded());
    }

    private static UUID round(TaskContext task) {
        return UUID.fromString(task.variable(MonitoringModel.MONITORING_ID));
    }
}
