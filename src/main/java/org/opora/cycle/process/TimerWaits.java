package org.opora.cycle.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.cycle.Wait;
import org.springframework.stereotype.Component;

/** Intermediate timers of running instances: the waits for a date that a coordinator may end early. */
@Component
class TimerWaits {

    private static final String CATCH_TIMER = "timer-intermediate-transition";

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    TimerWaits(ManagementService management, RuntimeService runtime, RepositoryService repository) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
    }

    List<Wait> of(UUID cycleId, String tenant) {
        Map<String, JobDefinition> definitions =
                management.createJobDefinitionQuery().jobType(CATCH_TIMER).list().stream()
                        .collect(Collectors.toMap(JobDefinition::getId, definition -> definition));
        List<Job> timers = management.createJobQuery().tenantIdIn(tenant).timers().list().stream()
                .filter(job -> definitions.containsKey(job.getJobDefinitionId()))
                .toList();
        Set<String> own = instancesOf(cycleId, timers);
        Map<String, UUID> schools = schoolsOf(own);
        List<Wait> waits = new ArrayList<>();
        for (Job job : timers) {
            if (own.contains(job.getProcessInstanceId())) {
                waits.add(
                        wait(job, definitions.get(job.getJobDefinitionId()), schools.get(job.getProcessInstanceId())));
            }
        }
        waits.sort(Comparator.comparing(Wait::until).thenComparing(Wait::activity));
        return waits;
    }

    /** @return false when the timer has fired meanwhile */
    boolean fire(String jobId) {
        if (management.createJobQuery().jobId(jobId).count() == 0) {
            return false;
        }
        management.executeJob(jobId);
        return true;
    }

    private Set<String> instancesOf(UUID cycleId, List<Job> timers) {
        Set<String> ids = timers.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Set.of();
        }
        return runtime
                .createProcessInstanceQuery()
                .processInstanceIds(ids)
                .variableValueEquals(CommonVariables.CYCLE_ID.name(), cycleId.toString())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, UUID> schoolsOf(Set<String> instances) {
        Map<String, UUID> schools = new HashMap<>();
        if (!instances.isEmpty()) {
            List<VariableInstance> found = runtime.createVariableInstanceQuery()
                    .processInstanceIdIn(instances.toArray(String[]::new))
                    .variableName(CommonVariables.SCHOOL_ID.name())
                    .list();
            found.stream()
                    .filter(variable -> variable.getValue() != null)
                    .forEach(variable -> schools.put(
                            variable.getProcessInstanceId(), UUID.fromString((String) variable.getValue())));
        }
        return schools;
    }

    private Wait wait(Job job, @Nullable JobDefinition definition, @Nullable UUID school) {
        String activity = definition == null ? "" : definition.getActivityId();
        FlowElement element =
                repository.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(activity);
        String name = element == null || element.getName() == null ? activity : element.getName();
        Instant until =
                job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
        return new Wait(job.getId(), activity, name, school, until);
    }
}
