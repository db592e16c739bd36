package org.opora.monitoring.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.opora.bpmn.MonitoringModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.document.Documents;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.monitoring.MonitoringRound;
import org.opora.monitoring.MonitoringWords;
import org.opora.monitoring.Monitorings;
import org.opora.monitoring.WriteAnalyticNote;
import org.springframework.stereotype.Component;

/** The methodist writes the analytic note beside the computed indicators. */
@Component
class WriteAnalyticNoteHandler implements UserTaskHandler<AnalyticNoteAnswers> {

    private final WriteAnalyticNote writeAnalyticNote;
    private final Monitorings monitorings;
    private final MonitoringWords words;
    private final Documents documents;

    WriteAnalyticNoteHandler(
            WriteAnalyticNote writeAnalyticNote, Monitorings monitorings, MonitoringWords words, Documents documents) {
        this.writeAnalyticNote = writeAnalyticNote;
        this.monitorings = monitorings;
        this.words = words;
        this.documents = documents;
    }

    @Override
    public Class<AnalyticNoteAnswers> answerType() {
        return AnalyticNoteAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        MonitoringRound round = monitorings.byId(round(task));
        return Map.of(
                "indicators", words.indicators(round),
                "periodFrom", LocalDate.of(round.schoolYear(), 9, 1),
                "periodTo", LocalDate.of(round.schoolYear() + 1, 8, 31));
    }

    @Override
    public RoutingFacts submit(TaskContext task, AnalyticNoteAnswers answers) {
        UUID note = writeAnalyticNote.write(round(task), answers.text());
        if (answers.files() != null) {
            answers.files().forEach(file -> documents.link(file, "analytic-note", note));
        }
        return RoutingFacts.none();
    }

    private static UUID round(TaskContext task) {
        return UUID.fromString(task.variable(MonitoringModel.MONITORING_ID));
    }
}
