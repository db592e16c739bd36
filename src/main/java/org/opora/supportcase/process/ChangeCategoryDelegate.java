package org.opora.supportcase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.SupportCycleModel;
import org.opora.supportcase.LaunchCase;
import org.springframework.stereotype.Component;

/** Tells the school's instance of its new category, or starts one. */
@Component
class ChangeCategoryDelegate implements JavaDelegate {

    private final LaunchCase launchCase;

    ChangeCategoryDelegate(LaunchCase launchCase) {
        this.launchCase = launchCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        launchCase.applyCategory(
                CaseVariables.cycle(execution), CaseVariables.id(execution, SupportCycleModel.CHANGED_CASE_ID));
    }
}
