package org.opora.monitoring.process;

import java.time.ZoneId;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.CycleKeys;
import org.opora.bpmn.MonitoringModel;
import org.opora.calendar.Deadlines;
import org.opora.monitoring.MonitoringKind;
import org.opora.monitoring.MonitoringRound;
import org.opora.monitoring.OpenMonitoring;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** Opens the monitoring and tells the diagram until when it collects. */
@Component
class OpenMonitoringDelegate implements JavaDelegate {

    /** The note follows the end of the collection within a working week. */
    private static final int WORKING_DAYS_FOR_NOTE = 5;

    private final OpenMonitoring openMonitoring;
    private final Deadlines deadlines;
    private final Registry registry;

    OpenMonitoringDelegate(OpenMonitoring openMonitoring, Deadlines deadlines, Registry registry) {
        this.openMonitoring = openMonitoring;
        this.deadlines = deadlines;
        this.registry = registry;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID municipalityId = UUID.fromString((String) execution.getVariable(CommonVariables.MUNICIPALITY_ID.name()));
        MonitoringRound round = openMonitoring.open(
                UUID.fromString((String) execution.getVariable(CommonVariables.CYCLE_ID.name())),
                municipalityId,
                CycleKeys.yearOf((String) execution.getVariable(CommonVariables.CYCLE_KEY.name())),
                (Integer) execution.getVariable(CommonVariables.RESULTS_YEAR.name()),
                MonitoringKind.valueOf((String) execution.getVariable(MonitoringModel.MONITORING_KIND.name())));
        ZoneId zone = registry.municipality(municipalityId).zone();
        execution.setVariable(MonitoringModel.MONITORING_ID.name(), round.id().toString());
        execution.setVariable(
                CommonVariables.WORK_STAGE.name(), round.kind().stage().key());
        execution.setVariable(MonitoringModel.MONITORING_DUE.name(), deadlines.endOfDay(round.closesOn(), zone));
        execution.setVariable(
                MonitoringModel.ANALYTIC_NOTE_DUE.name(),
                deadlines.workingDaysFrom(round.closesOn(), WORKING_DAYS_FOR_NOTE, zone));
    }
}
