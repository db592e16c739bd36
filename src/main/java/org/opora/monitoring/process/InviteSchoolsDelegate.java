package org.opora.monitoring.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.MonitoringModel;
import org.opora.monitoring.InviteSchools;
import org.springframework.stereotype.Component;

/** Starts an instance for every school of the monitoring. */
@Component
class InviteSchoolsDelegate implements JavaDelegate {

    private final InviteSchools inviteSchools;

    InviteSchoolsDelegate(InviteSchools inviteSchools) {
        this.inviteSchools = inviteSchools;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inviteSchools.invite(
                UUID.fromString((String) execution.getVariable(MonitoringModel.MONITORING_ID.name())),
                (String) execution.getVariable(CommonVariables.CYCLE_KEY.name()));
    }
}
