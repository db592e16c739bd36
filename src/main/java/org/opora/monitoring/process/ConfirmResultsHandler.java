package org.opora.monitoring.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.opora.bpmn.RoutingFacts;
import org.opora.bpmn.SchoolMonitoringModel;
import org.opora.calendar.Deadlines;
import org.opora.document.Documents;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.monitoring.AnswerMonitoring;
import org.opora.monitoring.MonitoringWords;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The school confirms its imported results or objects. */
@Component
class ConfirmResultsHandler implements UserTaskHandler<ConfirmResultsAnswers> {

    /** The coordinator answers an objection within three working days. */
    private static final int WORKING_DAYS_TO_ANSWER = 3;

    private final AnswerMonitoring monitoring;
    private final MonitoringWords words;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Registry registry;
    private final Clock clock;

    ConfirmResultsHandler(
            AnswerMonitoring monitoring,
            MonitoringWords words,
            Documents documents,
            Deadlines deadlines,
            Registry registry,
            Clock clock) {
        this.monitoring = monitoring;
        this.words = words;
        this.documents = documents;
        this.deadlines = deadlines;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Class<ConfirmResultsAnswers> answerType() {
        return ConfirmResultsAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> values = new HashMap<>();
        String answer = monitoring.part(part(task)).objectionAnswer();
        values.put(
                "results",
                (answer == null ? "" : "> " + answer.replace('\n', ' ') + "\n\n") + words.results(task.school()));
        return values;
    }

    @Override
    public RoutingFacts submit(TaskContext task, ConfirmResultsAnswers answers) {
        UUID part = part(task);
        monitoring.judgeResults(part, answers.objection());
        if (answers.files() != null) {
            answers.files().forEach(file -> documents.link(file, "results-objection", part));
        }
        ZoneId zone = registry.municipality(task.municipalityId()).zone();
        return RoutingFacts.of(SchoolMonitoringModel.RESULTS_OBJECTED, answers.objection() != null)
                .with(
                        SchoolMonitoringModel.OBJECTION_DUE,
                        deadlines.workingDaysFrom(LocalDate.now(clock.withZone(zone)), WORKING_DAYS_TO_ANSWER, zone));
    }

    private static UUID part(TaskContext task) {
        return UUID.fromString(task.variable(SchoolMonitoringModel.SCHOOL_MONITORING_ID));
    }
}
