package org.opora.prevention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.prevention.RunSchoolPrevention;
import org.opora.prevention.SchoolPreventionState;
import org.springframework.stereotype.Component;

/** The year is closed before the school was done. */
@Component
class CloseSchoolPreventionDelegate implements JavaDelegate {

    private final RunSchoolPrevention runSchoolPrevention;

    CloseSchoolPreventionDelegate(RunSchoolPrevention runSchoolPrevention) {
        this.runSchoolPrevention = runSchoolPrevention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runSchoolPrevention.end(Ids.cycle(execution), Ids.school(execution), SchoolPreventionState.CLOSED);
    }
}
