package org.opora.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.cycle.PlanDeadlines;
import org.springframework.stereotype.Component;

/** Sets the deadlines of the process that is starting; shared by all diagrams of the year. */
@Component
class PlanDeadlinesDelegate implements JavaDelegate {

    private final PlanDeadlines planDeadlines;

    PlanDeadlinesDelegate(PlanDeadlines planDeadlines) {
        this.planDeadlines = planDeadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // an order for a plan of measures belongs to no year
        if (!CycleVariables.hasCycle(execution)) {
            return;
        }
        String processKey = execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
        execution.setVariables(planDeadlines.of(processKey, CycleVariables.cycleId(execution)));
    }
}
