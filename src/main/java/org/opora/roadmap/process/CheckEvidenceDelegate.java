package org.opora.roadmap.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.roadmap.GiveEvidence;
import org.opora.roadmap.RunMeasure;
import org.springframework.stereotype.Component;

/** Computes shares and looks for what is missing. */
@Component
class CheckEvidenceDelegate implements JavaDelegate {

    private final GiveEvidence giveEvidence;
    private final RunMeasure runMeasure;
    private final RoadmapVariables variables;

    CheckEvidenceDelegate(GiveEvidence giveEvidence, RunMeasure runMeasure, RoadmapVariables variables) {
        this.giveEvidence = giveEvidence;
        this.runMeasure = runMeasure;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID measure = RoadmapVariables.measure(execution);
        boolean complete = giveEvidence.check(measure).complete() && !runMeasure.awaitsConfirmation(measure);
        execution.setVariable(RoadmapMeasureModel.EVIDENCE_COMPLETE.name(), complete);
        execution.setVariable(RoadmapMeasureModel.ACCEPTANCE_DUE.name(), variables.soon(execution));
    }
}
