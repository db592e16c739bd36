package org.opora.monitoring.process;

import java.time.ZoneId;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.MonitoringModel;
import org.opora.calendar.Deadlines;
import org.opora.monitoring.ListDebtors;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/** Writes down who had not answered in time, and until when the coordinator decides about them: indicators wait for it. */
@Component
class ListDebtorsDelegate implements JavaDelegate {

    private static final int WORKING_DAYS = 2;

    private final ListDebtors listDebtors;
    private final Deadlines deadlines;
    private final LocalToday today;

    ListDebtorsDelegate(ListDebtors listDebtors, Deadlines deadlines, LocalToday today) {
        this.listDebtors = listDebtors;
        this.deadlines = deadlines;
        this.today = today;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID round = UUID.fromString((String) execution.getVariable(MonitoringModel.MONITORING_ID.name()));
        UUID municipality = UUID.fromString((String) execution.getVariable(CommonVariables.MUNICIPALITY_ID.name()));
        ZoneId zone = today.zone(municipality);
        execution.setVariable(
                MonitoringModel.SCHOOLS_OWE.name(), !listDebtors.list(round).isEmpty());
        execution.setVariable(
                MonitoringModel.EXTEND_OR_CONTINUE_DUE.name(),
                deadlines.workingDaysFrom(today.in(municipality), WORKING_DAYS, zone));
    }
}
