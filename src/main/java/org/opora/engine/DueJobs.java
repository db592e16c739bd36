package org.opora.engine;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * Executes what is due by hand, in the caller's thread: for the demo year, which is lived through before the job executor
 * starts, and for tests, where it never does.
 */
@Component
public class DueJobs {

    private static final int BATCH = 200;

    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    /** @return how many jobs were executed until nothing was due any more */
    public int run() {
        int executed = 0;
        List<String> due = due();
        while (!due.isEmpty()) {
            for (String job : due) {
                SystemContext.run("due jobs", () -> execute(job));
                executed++;
            }
            due = due();
        }
        return executed;
    }

    private List<String> due() {
        return SystemContext.call(
                "due jobs",
                () ->
                        management
                                .createJobQuery()
                                .executable()
                                .withRetriesLeft()
                                .orderByJobDuedate()
                                .asc()
                                .listPage(0, BATCH)
                                .stream()
                                .map(Job::getId)
                                .toList());
    }

    /** A job of the same instance may have ended this one. */
    private void execute(String job) {
        if (management.createJobQuery().jobId(job).count() == 1) {
            management.executeJob(job);
        }
    }
}
