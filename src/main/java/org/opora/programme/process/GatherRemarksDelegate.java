package org.opora.programme.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.ProgrammeExpertiseModel;
import org.opora.bpmn.SchoolProgrammeModel;
import org.opora.bpmn.SchoolSupportModel;
import org.opora.programme.GatherRemarks;
import org.springframework.stereotype.Component;

/** Both expertises are over: is there anything to answer? */
@Component
class GatherRemarksDelegate implements JavaDelegate {

    private final GatherRemarks gatherRemarks;

    GatherRemarksDelegate(GatherRemarks gatherRemarks) {
        this.gatherRemarks = gatherRemarks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean accepted = !"REJECTED".equals(execution.getVariable(SchoolProgrammeModel.VERDICT.name()));
        boolean remarks = gatherRemarks.gather(Case.id(execution, SchoolSupportModel.PROGRAMME_ID), accepted);
        Case.set(execution, ProgrammeExpertiseModel.HAS_REMARKS, remarks);
    }
}
