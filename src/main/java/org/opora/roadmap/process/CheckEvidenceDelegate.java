package org.opora.roadmap.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.roadmap.GiveEvidence;
import org.springframework.stereotype.Component;

/** Computes shares and looks for what is missing. */
@Component
class CheckEvidenceDelegate implements JavaDelegate {

    private final GiveEvidence giveEvidence;
    private final RoadmapVariables variables;

    CheckEvidenceDelegate(GiveEvidence giveEvidence, RoadmapVariables variables) {
        this.giveEvidence = giveEvidence;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean complete =
                giveEvidence.check(RoadmapVariables.measure(execution)).complete();
        execution.setVariable(RoadmapMeasureModel.EVIDENCE_COMPLETE.name(), complete);
        execution.setVariable(RoadmapMeasureModel.ACCEPTANCE_DUE.name(), variables.soon(execution));
    }
}
