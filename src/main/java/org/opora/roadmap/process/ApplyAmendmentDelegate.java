package org.opora.roadmap.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.RoadmapModel;
import org.opora.roadmap.ApplyAmendment;
import org.springframework.stereotype.Component;

/** The order on a change is registered: the row changes. */
@Component
class ApplyAmendmentDelegate implements JavaDelegate {

    private final ApplyAmendment applyAmendment;

    ApplyAmendmentDelegate(ApplyAmendment applyAmendment) {
        this.applyAmendment = applyAmendment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applyAmendment.apply(RoadmapVariables.id(execution, RoadmapModel.AMENDMENT_ID));
    }
}
