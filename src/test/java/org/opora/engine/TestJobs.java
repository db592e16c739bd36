package org.opora.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Does by hand, in one municipality, what the job executor does in the running application. */
@Component
public class TestJobs {

    private static final int MANY = 500;

    private final ManagementService management;
    private final Launcher launcher;

    public TestJobs(ManagementService management, Launcher launcher) {
        this.management = management;
        this.launcher = launcher;
    }

    /** Launches what is asked for and executes the asynchronous steps (not the timers) until nothing is left. */
    public void settle(String tenant) {
        int done;
        do {
            done = launcher.drain() + runAll(tenant);
        } while (done > 0);
    }

    /** Executes the asynchronous steps of the municipality, not the timers; @return how many. */
    public int runAll(String tenant) {
        return SystemContext.call("jobs of a test", () -> {
            for (int done = 0; done < MANY; done++) {
                List<Job> jobs = management
                        .createJobQuery()
                        .tenantIdIn(tenant)
                        .messages()
                        .list();
                if (jobs.isEmpty()) {
                    return done;
                }
                management.executeJob(jobs.get(0).getId());
            }
            throw new AssertionError("More than " + MANY + " jobs: a loop without a wait?");
        });
    }

    /** Fires every timer of the municipality that is due now, then what follows from it. */
    public void runDueTimers(String tenant) {
        Set<String> due = SystemContext.call(
                "timers of a test",
                () -> management.createJobQuery().tenantIdIn(tenant).timers().executable().list().stream()
                        .map(Job::getId)
                        .collect(Collectors.toSet()));
        due.forEach(id -> SystemContext.run("timers of a test", () -> {
            if (management.createJobQuery().jobId(id).count() > 0) {
                management.executeJob(id);
            }
        }));
        settle(tenant);
    }
}
