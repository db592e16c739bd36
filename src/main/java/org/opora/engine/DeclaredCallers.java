package org.opora.engine;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.BootstrapEngineCommand;
import org.camunda.bpm.engine.impl.HistoryLevelSetupCommand;
import org.camunda.bpm.engine.impl.SchemaOperationsProcessEngineBuild;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.SuccessfulJobListener;

/**
 * Refuses a command that comes from nobody: a thread without an authentication would see the data of all municipalities.
 * Commands inside a running command are not asked again.
 */
final class DeclaredCallers extends CommandInterceptor {

    private static final BooleanSupplier ANY_THREAD = () -> true;
    private static final BooleanSupplier ACQUISITION =
            () -> Thread.currentThread().getName().startsWith("JobExecutor[");
    private static final BooleanSupplier EXECUTION = () -> Context.getJobExecutorContext() != null;

    /** What the engine does by itself: the command and the thread it may come from. */
    static final List<Own> OWN = List.of(
            new Own(SchemaOperationsProcessEngineBuild.class, ANY_THREAD),
            new Own("org.camunda.bpm.engine.impl.SchemaOperationProcessEngineClose", ANY_THREAD),
            new Own(HistoryLevelSetupCommand.class, ANY_THREAD),
            new Own(BootstrapEngineCommand.class, ANY_THREAD),
            // after a deployment that was rolled back: forgets its registration in memory
            new Own(
                    "org.camunda.bpm.engine.impl.persistence.deploy.DeploymentFailListener$DeleteDeploymentListenerCmd",
                    ANY_THREAD),
            new Own(AcquireJobsCmd.class, ACQUISITION),
            new Own(ExecuteJobsCmd.class, EXECUTION),
            new Own(UnlockJobCmd.class, EXECUTION),
            new Own(SuccessfulJobListener.class, EXECUTION),
            new Own(FailedJobListener.class, EXECUTION));

    private final ProcessEngineConfigurationImpl configuration;

    DeclaredCallers(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!isDeclared(command)) {
            throw new ProcessEngineException("Nobody gave the command "
                    + command.getClass().getSimpleName() + ": it needs a person's authentication or SystemContext.run");
        }
        return next.execute(command);
    }

    private boolean isDeclared(Command<?> command) {
        return Context.getCommandContext() != null
                || SystemContext.reason() != null
                || configuration.getIdentityService().getCurrentAuthentication() != null
                || OWN.stream().anyMatch(own -> own.covers(command));
    }

    /** One command of the engine itself and where it may come from. */
    record Own(String type, BooleanSupplier thread) {

        Own(Class<?> type, BooleanSupplier thread) {
            this(type.getName(), thread);
        }

        boolean covers(Command<?> command) {
            return type.equals(command.getClass().getName()) && thread.getAsBoolean();
        }
    }
}
