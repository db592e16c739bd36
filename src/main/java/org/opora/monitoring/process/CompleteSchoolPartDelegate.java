package org.opora.monitoring.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.SchoolMonitoringModel;
import org.opora.monitoring.AnswerMonitoring;
import org.opora.monitoring.SchoolPart;
import org.springframework.stereotype.Component;

/** The school has answered everything. */
@Component
class CompleteSchoolPartDelegate implements JavaDelegate {

    private final AnswerMonitoring monitoring;

    CompleteSchoolPartDelegate(AnswerMonitoring monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String part = (String) execution.getVariable(SchoolMonitoringModel.SCHOOL_MONITORING_ID.name());
        monitoring.close(UUID.fromString(part), SchoolPart.Status.DONE);
    }
}
