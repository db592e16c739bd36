package org.opora.monitoring.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.SchoolMonitoringModel;
import org.opora.monitoring.AnswerMonitoring;
import org.opora.monitoring.SchoolPart;
import org.springframework.stereotype.Component;

/** The year is closed and the school has not answered. */
@Component
class DropUnfinishedSchoolDelegate implements JavaDelegate {

    private final AnswerMonitoring monitoring;

    DropUnfinishedSchoolDelegate(AnswerMonitoring monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String part = (String) execution.getVariable(SchoolMonitoringModel.SCHOOL_MONITORING_ID.name());
        monitoring.close(UUID.fromString(part), SchoolPart.Status.MISSING);
    }
}
