package org.opora.prevention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.prevention.RunSchoolPrevention;
import org.springframework.stereotype.Component;

/** The autumn analysis opened before the spring one came. */
@Component
class NoteMissedAnalysisDelegate implements JavaDelegate {

    private final RunSchoolPrevention runSchoolPrevention;

    NoteMissedAnalysisDelegate(RunSchoolPrevention runSchoolPrevention) {
        this.runSchoolPrevention = runSchoolPrevention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runSchoolPrevention.missFirstAnalysis(Ids.cycle(execution), Ids.school(execution));
    }
}
