package org.opora.interview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.SchoolInterviewModel;
import org.opora.bpmn.SchoolSupportStart;
import org.springframework.stereotype.Component;

/** A school that is on track 2 only is interviewed by the day for the risk zone, every other by the common one. */
@Component
class PlanInterviewDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        Object riskZoneDue = execution.getVariable(SchoolInterviewModel.RISK_ZONE_INTERVIEW_DUE.name());
        boolean riskZone = Boolean.FALSE.equals(execution.getVariable(SchoolSupportStart.TRACK_1.name()))
                && Boolean.TRUE.equals(execution.getVariable(SchoolSupportStart.TRACK_2.name()));
        if (riskZone && riskZoneDue != null) {
            execution.setVariable(SchoolInterviewModel.INTERVIEW_DUE.name(), riskZoneDue);
        }
    }
}
