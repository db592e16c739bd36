package org.opora.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.OporaTest;
import org.opora.engine.SystemContext;
import org.opora.monitoring.MonitoringKind;
import org.opora.monitoring.MonitoringRound;
import org.springframework.beans.factory.annotation.Autowired;

/** A monitoring that was begun on a former drawing stays on it and still finishes with the handlers of today. */
@OporaTest
class FormerMonitoringTests extends MonitoringYear {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    private String deployment;

    /** The drawing is deployed for this municipality alone: nobody else starts on it. */
    private String startedOn(String drawing) {
        String instance = SystemContext.call("test", () -> {
            Deployment made = repository
                    .createDeployment()
                    .tenantId(this.made.slug())
                    .addInputStream(
                            "bpmn/monitoring.bpmn",
                            Objects.requireNonNull(getClass().getResourceAsStream("/former/" + drawing + ".bpmn")))
                    .deploy();
            deployment = made.getId();
            ProcessDefinition definition = repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .singleResult();
            return runtime.startProcessInstanceById(definition.getId(), key, variables(MonitoringKind.INITIAL))
                    .getId();
        });
        runJobs();
        return instance;
    }

    @AfterEach
    void removeTheDrawing() {
        SystemContext.run("test", () -> repository.deleteDeployment(deployment, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitoring-1", "monitoring-2"})
    void finishesOnItsOwnDrawing(String drawing) {
        String instance = startedOn(drawing);
        accepted(coordinator, "userTask_loadResults", null, Map.of("ready", "LOADED"));
        runJobs();
        fireTimer();
        runJobs();
        LocalDate later = LocalDate.now(clock).plusDays(40);
        assertThat(form(coordinator, "userTask_extendOrContinue", null)).contains("СОШ № 1", "СОШ № 2");
        accepted(
                coordinator,
                "userTask_extendOrContinue",
                null,
                Map.of("decision", "EXTEND", "newDue", later.toString(), "reason", "Каникулы"));
        runJobs();
        assertThat(task("userTask_closeCollection", null).dueDay()).isEqualTo(later);
        UUID school = made.schools().get(0);
        accepted(director, "userTask_confirmResults", school, Map.of("decision", "CONFIRM"));
        accepted(director, "userTask_enterSchoolData", school, numbers(20));
        fireTimer();
        runJobs();
        accepted(
                coordinator,
                "userTask_extendOrContinue",
                null,
                Map.of("decision", "CONTINUE", "reason", "Школа на карантине"));
        runJobs();
        accepted(methodist, "userTask_writeAnalyticNote", null, note());
        runJobs();

        assertThat(monitorings.ofMunicipality(made.id()))
                .extracting(MonitoringRound::status)
                .containsExactly(MonitoringRound.Status.DONE);
        assertThat(SystemContext.call("test", () -> history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .completed()
                        .count()))
                .isEqualTo(1);
    }
}
