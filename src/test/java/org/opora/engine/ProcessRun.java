package org.opora.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** One instance in a process test, with everything it called. */
public final class ProcessRun {

    private static final int MANY = 200;

    private final ProcessEngine engine;
    private final String id;

    ProcessRun(ProcessEngine engine, String id) {
        this.engine = engine;
        this.id = id;
    }

    /** Executes the asynchronous steps (not the timers) until none is left. */
    public ProcessRun runJobs() {
        for (int i = 0; i < MANY; i++) {
            List<Job> jobs = jobs().stream().filter(job -> !isTimer(job)).toList();
            if (jobs.isEmpty()) {
                return this;
            }
            jobs.stream().limit(1).forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
        throw new AssertionError("More than " + MANY + " jobs: a loop without a wait?");
    }

    /** Fires the timer of that event (boundary, catch, event sub-process) whatever its date, then the jobs behind it. */
    public ProcessRun fireTimer(String elementId) {
        Job timer = jobs().stream()
                .filter(job -> isTimer(job) && elementId.equals(definition(job).getActivityId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer waits at " + elementId + "; open: " + waiting()));
        engine.getManagementService().executeJob(timer.getId());
        return runJobs();
    }

    /** Completes the open task with the facts that its handler would return, then the jobs behind it. */
    public ProcessRun complete(String taskKey, Map<String, ?> facts) {
        engine.getTaskService().complete(task(taskKey).getId(), new HashMap<>(facts));
        return runJobs();
    }

    /** Correlates the message with this instance or one it called, then runs the jobs behind it. */
    public ProcessRun message(String name) {
        return message(name, Map.of());
    }

    public ProcessRun message(String name, Map<String, ?> variables) {
        String execution =
                engine.getRuntimeService().createExecutionQuery().messageEventSubscriptionName(name).list().stream()
                        .filter(e -> instances().contains(e.getProcessInstanceId()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Nothing waits for " + name + "; open: " + waiting()))
                        .getId();
        engine.getRuntimeService().messageEventReceived(name, execution, new HashMap<>(variables));
        return runJobs();
    }

    /** The open task of that key. */
    public Task task(String taskKey) {
        return tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + taskKey + "; open: " + waiting()));
    }

    public ProcessRun waitsAt(String... elementIds) {
        assertThat(waiting()).contains(elementIds);
        return this;
    }

    public ProcessRun doesNotWaitAt(String... elementIds) {
        assertThat(waiting()).doesNotContain(elementIds);
        return this;
    }

    public ProcessRun ended() {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count())
                .as("instance still open at %s", waiting())
                .isZero();
        return this;
    }

    /** Ended, with that end event passed. */
    public ProcessRun endedAt(String endEventId) {
        ended();
        return passed(endEventId);
    }

    public ProcessRun passed(String... elementIds) {
        assertThat(history()).contains(elementIds);
        return this;
    }

    public ProcessRun neverPassed(String... elementIds) {
        assertThat(history()).doesNotContain(elementIds);
        return this;
    }

    /** Variable of the running instance, null when there is none. */
    public Object variable(String name) {
        return engine.getRuntimeService().getVariable(id, name);
    }

    public ProcessRun set(String name, Object value) {
        engine.getRuntimeService().setVariable(id, name, value);
        return this;
    }

    /** Value of the variable when the instance ended; null when it was not set. */
    public Object lastValue(String name) {
        return PathCoverage.lastVariables(id).get(name);
    }

    public String id() {
        return id;
    }

    private TreeSet<String> waiting() {
        TreeSet<String> waiting = new TreeSet<>();
        for (String instance : instances()) {
            waiting.addAll(engine.getRuntimeService().getActiveActivityIds(instance));
        }
        return waiting;
    }

    private List<String> history() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(id).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private List<Task> tasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .filter(task -> instances().contains(task.getProcessInstanceId()))
                .toList();
    }

    private List<Job> jobs() {
        return engine.getManagementService().createJobQuery().list().stream()
                .filter(job -> instances().contains(job.getProcessInstanceId()))
                .toList();
    }

    private TreeSet<String> instances() {
        TreeSet<String> instances = new TreeSet<>();
        for (ProcessInstance instance :
                engine.getRuntimeService().createProcessInstanceQuery().list()) {
            if (id.equals(instance.getRootProcessInstanceId()) || id.equals(instance.getId())) {
                instances.add(instance.getId());
            }
        }
        return instances;
    }

    private boolean isTimer(Job job) {
        return String.valueOf(definition(job).getJobType()).startsWith("timer");
    }

    private JobDefinition definition(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
    }
}
