package org.opora.report.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.report.HoldReportSession;
import org.springframework.stereotype.Component;

/** Gathers who reported and what is proposed for each school. */
@Component
class PrepareSessionDelegate implements JavaDelegate {

    private final HoldReportSession holdReportSession;

    PrepareSessionDelegate(HoldReportSession holdReportSession) {
        this.holdReportSession = holdReportSession;
    }

    @Override
    public void execute(DelegateExecution execution) {
        holdReportSession.prepare(
                UUID.fromString((String) execution.getVariable(CommonVariables.MUNICIPALITY_ID.name())),
                UUID.fromString((String) execution.getVariable(CommonVariables.CYCLE_ID.name())));
    }
}
