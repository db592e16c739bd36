package org.opora.roadmap.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.RoadmapModel;
import org.opora.roadmap.EndRoadmap;
import org.springframework.stereotype.Component;

/** Asks whether anything of the plan is left open after its last day. */
@Component
class CheckRemainingDelegate implements JavaDelegate {

    private final EndRoadmap endRoadmap;
    private final RoadmapVariables variables;

    CheckRemainingDelegate(EndRoadmap endRoadmap, RoadmapVariables variables) {
        this.endRoadmap = endRoadmap;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean none = endRoadmap.remaining(RoadmapVariables.roadmap(execution)).isEmpty();
        execution.setVariable(RoadmapModel.ALL_CLOSED.name(), none);
        execution.setVariable(RoadmapModel.SETTLE_DUE.name(), variables.soon(execution));
    }
}
