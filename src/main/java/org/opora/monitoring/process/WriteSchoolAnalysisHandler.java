package org.opora.monitoring.process;

import java.util.Map;
import java.util.UUID;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.SchoolMonitoringModel;
import org.opora.document.Documents;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.monitoring.AnswerMonitoring;
import org.opora.monitoring.MonitoringWords;
import org.springframework.stereotype.Component;

/** The school writes what it found out about its results. */
@Component
class WriteSchoolAnalysisHandler implements UserTaskHandler<SchoolAnalysisAnswers> {

    private final AnswerMonitoring monitoring;
    private final MonitoringWords words;
    private final Documents documents;

    WriteSchoolAnalysisHandler(AnswerMonitoring monitoring, MonitoringWords words, Documents documents) {
        this.monitoring = monitoring;
        this.words = words;
        this.documents = documents;
    }

    @Override
    public Class<SchoolAnalysisAnswers> answerType() {
        return SchoolAnalysisAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("results", words.results(task.school()));
    }

    @Override
    public RoutingFacts submit(TaskContext task, SchoolAnalysisAnswers answers) {
        UUID part = UUID.fromString(task.variable(SchoolMonitoringModel.SCHOOL_MONITORING_ID));
        UUID analysis = monitoring.writeAnalysis(part, answers.text());
        if (answers.files() != null) {
            answers.files().forEach(file -> documents.link(file, "school-analysis", analysis));
        }
        return RoutingFacts.none();
    }
}
