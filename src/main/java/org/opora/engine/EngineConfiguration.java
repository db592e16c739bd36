package org.opora.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.opora.calendar.MovableClock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/** Puts the lockdown around the engine that the starter builds; the engine's clock follows the application's. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    EngineConfiguration(MovableClock clock) {
        clock.followedBy(instant -> {
            if (instant == null) {
                ClockUtil.offset(clock.ahead().toMillis());
            } else {
                ClockUtil.setCurrentTime(Date.from(instant));
            }
        });
    }

    @Bean
    static Delegates delegates(ListableBeanFactory beans) {
        return new DelegateBeans(beans);
    }

    @Bean
    static ModelGuard modelGuard(Delegates delegates) {
        return new ModelGuard(delegates::names);
    }

    @Bean
    static EngineLockdown engineLockdown(
            Delegates delegates, ModelGuard guard, ApprovedModels approved, Tenants tenants) {
        return new EngineLockdown(delegates, guard, approved, tenants);
    }

    @Bean
    @ConditionalOnProperty(
            prefix = "camunda.bpm.job-execution",
            name = "enabled",
            havingValue = "true",
            matchIfMissing = true)
    static JobExecutor jobExecutor(
            @Qualifier("camundaTaskExecutor") TaskExecutor taskExecutor,
            CamundaBpmProperties properties,
            JobAttempts attempts) {
        SpringJobExecutor executor = new CountingJobExecutor(attempts);
        executor.setTaskExecutor(taskExecutor);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executor.setLockTimeInMillis(properties.getJobExecution().getLockTimeInMillis());
        return executor;
    }
}
