package org.opora.prevention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.prevention.RunSchoolPrevention;
import org.opora.prevention.SchoolPreventionState;
import org.springframework.stereotype.Component;

/** Everything the year asks of the school is there. */
@Component
class FinishSchoolPreventionDelegate implements JavaDelegate {

    private final RunSchoolPrevention runSchoolPrevention;

    FinishSchoolPreventionDelegate(RunSchoolPrevention runSchoolPrevention) {
        this.runSchoolPrevention = runSchoolPrevention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runSchoolPrevention.end(Ids.cycle(execution), Ids.school(execution), SchoolPreventionState.DONE);
    }
}
