package org.opora.monitoring.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.MonitoringModel;
import org.opora.monitoring.ComputeIndicators;
import org.springframework.stereotype.Component;

/** Freezes the indicators of the schools. */
@Component
class ComputeIndicatorsDelegate implements JavaDelegate {

    private final ComputeIndicators computeIndicators;

    ComputeIndicatorsDelegate(ComputeIndicators computeIndicators) {
        this.computeIndicators = computeIndicators;
    }

    @Override
    public void execute(DelegateExecution execution) {
        computeIndicators.compute(
                UUID.fromString((String) execution.getVariable(MonitoringModel.MONITORING_ID.name())));
    }
}
