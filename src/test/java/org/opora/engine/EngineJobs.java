package org.opora.engine;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.opora.calendar.MovableClock;
import org.springframework.stereotype.Component;

/** Does by hand, and in order, what the job executor and the launcher do by themselves: they are off in tests. */
@Component
public class EngineJobs {

    private static final int MOST = 2000;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Launcher launcher;
    private final MovableClock clock;

    EngineJobs(ManagementService management, RuntimeService runtime, Launcher launcher, MovableClock clock) {
        this.management = management;
        this.runtime = runtime;
        this.launcher = launcher;
        this.clock = clock;
    }

    /** Launches and executes everything that is due by the clock, until nothing is; a failing job throws. */
    public int drain(String tenant) {
        int executed = 0;
        boolean busy = true;
        while (busy && executed < MOST) {
            executed += launcher.drain();
            List<Job> due = due(tenant);
            due.forEach(this::execute);
            executed += due.size();
            busy = !due.isEmpty();
        }
        if (executed >= MOST) {
            throw new AssertionError("More than " + MOST + " jobs: a loop?");
        }
        return executed;
    }

    /** Same for all municipalities. */
    public int drain() {
        return drain("");
    }

    /** Fires the timer of that element in the tree of that business key, whatever its date; then drains. */
    public void fireTimer(String businessKey, String elementId) {
        SystemContext.run("test", () -> {
            Job timer = management.createJobQuery().timers().activityId(elementId).list().stream()
                    .filter(job -> businessKey.equals(rootKey(job)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No timer waits at " + elementId + " of " + businessKey));
            management.executeJob(timer.getId());
        });
        drain();
    }

    private String rootKey(Job job) {
        String root = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getRootProcessInstanceId();
        return runtime.createProcessInstanceQuery()
                .processInstanceId(root)
                .singleResult()
                .getBusinessKey();
    }

    private List<Job> due(String tenant) {
        return SystemContext.call("test", () -> {
            var query = management.createJobQuery().withRetriesLeft().active();
            var scoped = tenant.isEmpty() ? query : query.tenantIdIn(tenant);
            Date now = Date.from(clock.instant());
            return scoped.orderByJobDuedate().asc().list().stream()
                    .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                    .toList();
        });
    }

    private void execute(Job job) {
        SystemContext.run("test", () -> {
            if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                management.executeJob(job.getId());
            }
        });
    }
}
