package org.opora.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps that failed for good, and the state of the background work. Who may see them is the caller's decision. */
@Component
public class Incidents {

    private static final int MOST = 200;
    private static final int RETRIES = 5;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;

    Incidents(RuntimeService runtime, ManagementService management, RepositoryService repository) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
    }

    /**
     * A step that failed for good.
     *
     * @param id of the incident
     * @param step the step in words
     * @param message what the program said
     */
    public record Failure(
            String id,
            String process,
            String step,
            @Nullable String businessKey,
            @Nullable String tenant,
            @Nullable String message,
            Instant at) {}

    /** Counts of background work. */
    public record Jobs(long due, long failing, long timers) {}

    /** Newest first, at most 200. */
    public List<Failure> list() {
        return SystemContext.call(
                "incidents",
                () -> runtime.createIncidentQuery().orderByIncidentTimestamp().desc().listPage(0, MOST).stream()
                        .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                        .map(this::failure)
                        .toList());
    }

    /** Lets the step run again at once; empty when there is no such incident any more. */
    @Transactional
    public Optional<Failure> retry(String incidentId) {
        return SystemContext.call("retry", () -> {
            Incident incident =
                    runtime.createIncidentQuery().incidentId(incidentId).singleResult();
            if (incident == null || incident.getConfiguration() == null) {
                return Optional.<Failure>empty();
            }
            Failure failure = failure(incident);
            management.setJobDuedate(incident.getConfiguration(), ClockUtil.getCurrentTime());
            management.setJobRetries(incident.getConfiguration(), RETRIES);
            return Optional.of(failure);
        });
    }

    public Jobs jobs() {
        return SystemContext.call(
                "jobs",
                () -> new Jobs(
                        management.createJobQuery().executable().count(),
                        management
                                .createJobQuery()
                                .withException()
                                .withRetriesLeft()
                                .count(),
                        management.createJobQuery().timers().count()));
    }

    private Failure failure(Incident incident) {
        ProcessDefinition definition = repository.getProcessDefinition(incident.getProcessDefinitionId());
        ProcessInstance root = root(incident.getProcessInstanceId());
        Job job = incident.getConfiguration() == null
                ? null
                : management.createJobQuery().jobId(incident.getConfiguration()).singleResult();
        String message = job == null ? incident.getIncidentMessage() : job.getExceptionMessage();
        return new Failure(
                incident.getId(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                stepName(incident),
                root == null ? null : root.getBusinessKey(),
                incident.getTenantId(),
                message,
                incident.getIncidentTimestamp().toInstant());
    }

    private @Nullable ProcessInstance root(@Nullable String instanceId) {
        ProcessInstance instance = instanceId == null
                ? null
                : runtime.createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult();
        return instance == null || instance.getId().equals(instance.getRootProcessInstanceId())
                ? instance
                : runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getRootProcessInstanceId())
                        .singleResult();
    }

    private String stepName(Incident incident) {
        var element = repository
                .getBpmnModelInstance(incident.getProcessDefinitionId())
                .getModelElementById(incident.getActivityId());
        String name = element == null ? null : element.getAttributeValue("name");
        return name == null ? incident.getActivityId() : name;
    }
}
