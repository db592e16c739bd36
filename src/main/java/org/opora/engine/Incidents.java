package org.opora.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Steps that failed for good, and the state of the background work. Who may see them is the caller's decision. */
@Component
public class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int RETRIES = 5;

    // A process that called the one that failed carries the incident, too; only the place where it happened has a job.
    private static final String WITH_A_JOB = " where id_ = root_cause_incident_id_ and configuration_ is not null";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    Incidents(RuntimeService runtime, ManagementService management, RepositoryService repository, JdbcClient jdbc) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /**
     * A step that failed for good.
     *
     * @param id of the incident
     * @param step the step in words
     * @param message what the program said
     * @param trace the same at length
     * @param jobId of the step's job
     */
    public record Failure(
            String id,
            String process,
            String step,
            @Nullable String businessKey,
            @Nullable String tenant,
            @Nullable String message,
            @Nullable String trace,
            String jobId,
            Instant at) {}

    /** Counts of background work. */
    public record Jobs(long due, long failing, long timers) {}

    /** How many steps stand still. */
    public long count() {
        return jdbc.sql("select count(*) from act_ru_incident" + WITH_A_JOB)
                .query(Long.class)
                .single();
    }

    /** A page of them, newest first. */
    public List<Failure> list(int first, int most) {
        List<String> ids = jdbc.sql("select id_ from act_ru_incident" + WITH_A_JOB
                        + " order by incident_timestamp_ desc, id_ limit :most offset :first")
                .param("most", most)
                .param("first", first)
                .query(String.class)
                .list();
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** Names of processes by key. */
    public Map<String, String> processNames() {
        return SystemContext.call(
                "names of processes", () -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                        .collect(Collectors.toMap(
                                ProcessDefinition::getKey,
                                one -> one.getName() == null ? one.getKey() : one.getName(),
                                (a, other) -> a)));
    }

    /** The incident, if it still stands. */
    public Optional<Failure> find(String incidentId) {
        return SystemContext.call("incident", () -> Optional.ofNullable(
                        runtime.createIncidentQuery().incidentId(incidentId).singleResult())
                .filter(incident -> incident.getConfiguration() != null)
                .map(this::failure));
    }

    /**
     * Runs the step here and now, in a transaction of its own; a failure leaves the incident with what happened this time.
     *
     * @return whether the step came through
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean run(Failure failure) {
        return SystemContext.call("retry", () -> {
            try {
                management.executeJob(failure.jobId());
                return true;
            } catch (RuntimeException failed) {
                LOG.info("Step {} of {} failed again", failure.step(), failure.businessKey(), failed);
                return false;
            }
        });
    }

    /** Leaves the step to the background work, which counts how often it takes the server down. */
    @Transactional
    public void queue(Failure failure) {
        SystemContext.run("retry", () -> {
            management.setJobDuedate(failure.jobId(), ClockUtil.getCurrentTime());
            management.setJobRetries(failure.jobId(), RETRIES);
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
                job == null ? null : management.getJobExceptionStacktrace(job.getId()),
                String.valueOf(incident.getConfiguration()),
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
