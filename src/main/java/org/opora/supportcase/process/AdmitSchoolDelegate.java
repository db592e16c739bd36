package org.opora.supportcase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.SupportCycleModel;
import org.opora.supportcase.LaunchCase;
import org.springframework.stereotype.Component;

/** Starts the support of a school that joined after the list. */
@Component
class AdmitSchoolDelegate implements JavaDelegate {

    private final LaunchCase launchCase;

    AdmitSchoolDelegate(LaunchCase launchCase) {
        this.launchCase = launchCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        launchCase.launch(
                CaseVariables.cycle(execution), CaseVariables.id(execution, SupportCycleModel.CHANGED_CASE_ID));
    }
}
