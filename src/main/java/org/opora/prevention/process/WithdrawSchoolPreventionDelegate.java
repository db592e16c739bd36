package org.opora.prevention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.prevention.RunSchoolPrevention;
import org.springframework.stereotype.Component;

/** The school left the year. */
@Component
class WithdrawSchoolPreventionDelegate implements JavaDelegate {

    private final RunSchoolPrevention runSchoolPrevention;

    WithdrawSchoolPreventionDelegate(RunSchoolPrevention runSchoolPrevention) {
        this.runSchoolPrevention = runSchoolPrevention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runSchoolPrevention.leave(Ids.cycle(execution), Ids.school(execution), Ids.opening(execution));
    }
}
