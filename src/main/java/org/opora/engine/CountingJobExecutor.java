package org.opora.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.jspecify.annotations.Nullable;

/** Runs jobs as the engine does, but gives up on one that took the JVM down three times: it becomes an incident. */
final class CountingJobExecutor extends SpringJobExecutor {

    private final JobAttempts attempts;

    CountingJobExecutor(JobAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl processEngine) {
        return new CountingRun(jobIds, processEngine, attempts);
    }

    /** One batch of jobs. */
    static final class CountingRun extends ExecuteJobsRunnable {

        private final JobAttempts attempts;

        CountingRun(List<String> jobIds, ProcessEngineImpl processEngine, JobAttempts attempts) {
            super(jobIds, processEngine);
            this.attempts = attempts;
        }

        @Override
        protected void executeJob(String jobId, CommandExecutor commands, JobFailureCollector failure) {
            boolean deadly = attempts.begin(jobId) >= JobAttempts.MOST_DEATHS;
            try {
                if (deadly) {
                    SystemContext.run("a job that ended the JVM", () -> commands.execute(context -> giveUp(jobId)));
                } else {
                    super.executeJob(jobId, commands, failure);
                }
            } finally {
                attempts.end(jobId);
            }
        }

        private static @Nullable Void giveUp(String jobId) {
            JobEntity job = Context.getCommandContext().getJobManager().findJobById(jobId);
            if (job != null) {
                job.setExceptionMessage("The server stopped " + JobAttempts.MOST_DEATHS + " times while this step ran");
                job.setRetries(0);
                job.setLockOwner(null);
                job.setLockExpirationTime(null);
            }
            return null;
        }
    }
}
