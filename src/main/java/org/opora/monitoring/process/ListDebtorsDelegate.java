package org.opora.monitoring.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.MonitoringModel;
import org.opora.monitoring.ListDebtors;
import org.springframework.stereotype.Component;

/** Writes down who had not answered in time. */
@Component
class ListDebtorsDelegate implements JavaDelegate {

    private final ListDebtors listDebtors;

    ListDebtorsDelegate(ListDebtors listDebtors) {
        this.listDebtors = listDebtors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        listDebtors.list(UUID.fromString((String) execution.getVariable(MonitoringModel.MONITORING_ID.name())));
    }
}
