package org.opora.prevention.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.PreventionModel;
import org.opora.prevention.LaunchSchoolPrevention;
import org.springframework.stereotype.Component;

/** Opens the work in every school and sets when control and autumn analysis open. */
@Component
class LaunchSchoolPreventionDelegate implements JavaDelegate {

    private final LaunchSchoolPrevention launchSchoolPrevention;
    private final PreventionDates dates;

    LaunchSchoolPreventionDelegate(LaunchSchoolPrevention launchSchoolPrevention, PreventionDates dates) {
        this.launchSchoolPrevention = launchSchoolPrevention;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID municipality = Ids.municipality(execution);
        UUID cycle = Ids.cycle(execution);
        launchSchoolPrevention.launch(cycle, municipality);
        execution.setVariable(PreventionModel.CONTROL_OPENS.name(), dates.controlOpens(municipality, cycle));
        execution.setVariable(PreventionModel.REPEAT_OPENS.name(), dates.repeatOpens(municipality, cycle));
        // The orders of this diagram come back to the coordinator inside "order" itself.
        execution.setVariable(PreventionModel.RETURN_TO_CALLER.name(), false);
        execution.setVariable(PreventionModel.ORDER_SUBJECT.name(), null);
    }
}
