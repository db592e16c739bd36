package org.opora.supportcase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.SchoolSupportStart;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.stereotype.Component;

/** Gives the school's instance the tracks and categories that the case has now. */
@Component
class ApplyCategoryDelegate implements JavaDelegate {

    private final SupportCases cases;

    ApplyCategoryDelegate(SupportCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupportCaseView view = cases.byId(CaseVariables.id(execution, CommonVariables.CASE_ID));
        execution.setVariable(SchoolSupportStart.TRACK_1.name(), view.track1());
        execution.setVariable(SchoolSupportStart.TRACK_2.name(), view.track2());
        execution.setVariable(SchoolSupportStart.SHNOR.name(), view.shnor());
        execution.setVariable(SchoolSupportStart.SHNSU.name(), view.shnsu());
    }
}
