package org.opora.roadmap.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.RoadmapModel;
import org.opora.roadmap.ClarifyRoadmap;
import org.springframework.stereotype.Component;

/** Says what a person has to settle before the plan can run. */
@Component
class CheckRoadmapDelegate implements JavaDelegate {

    private final ClarifyRoadmap clarifyRoadmap;
    private final RoadmapVariables variables;

    CheckRoadmapDelegate(ClarifyRoadmap clarifyRoadmap, RoadmapVariables variables) {
        this.clarifyRoadmap = clarifyRoadmap;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClarifyRoadmap.Doubts doubts = clarifyRoadmap.begin(RoadmapVariables.roadmap(execution));
        execution.setVariable(RoadmapModel.DATES_UNCLEAR.name(), doubts.datesUnclear());
        execution.setVariable(RoadmapModel.ORDER_GIVEN.name(), doubts.orderGiven());
        execution.setVariable(RoadmapModel.ROADMAP_DUE.name(), variables.soon(execution));
    }
}
