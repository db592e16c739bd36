package org.opora.prevention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.prevention.RunSchoolPrevention;
import org.opora.prevention.SchoolPreventionState;
import org.springframework.stereotype.Component;

/** The year is cancelled. */
@Component
class CancelSchoolPreventionDelegate implements JavaDelegate {

    private final RunSchoolPrevention runSchoolPrevention;

    CancelSchoolPreventionDelegate(RunSchoolPrevention runSchoolPrevention) {
        this.runSchoolPrevention = runSchoolPrevention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runSchoolPrevention.end(Ids.cycle(execution), Ids.school(execution), SchoolPreventionState.CANCELLED);
    }
}
