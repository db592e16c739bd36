package org.opora.prevention.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.PreventionModel;
import org.opora.prevention.RunSchoolPrevention;
import org.springframework.stereotype.Component;

/** Begins the work of one school. */
@Component
class OpenSchoolPreventionDelegate implements JavaDelegate {

    private final RunSchoolPrevention runSchoolPrevention;
    private final PreventionDates dates;

    OpenSchoolPreventionDelegate(RunSchoolPrevention runSchoolPrevention, PreventionDates dates) {
        this.runSchoolPrevention = runSchoolPrevention;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID municipality = Ids.municipality(execution);
        UUID cycle = Ids.cycle(execution);
        runSchoolPrevention.open(municipality, cycle, Ids.school(execution));
        execution.setVariable(PreventionModel.PLACEMENT_OPENS.name(), dates.placementOpens(municipality, cycle));
        execution.setVariable(PreventionModel.REPEAT_OPENS.name(), dates.repeatOpens(municipality, cycle));
    }
}
