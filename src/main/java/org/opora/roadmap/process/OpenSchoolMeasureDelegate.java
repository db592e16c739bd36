package org.opora.roadmap.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.roadmap.SteerRoadmap;
import org.springframework.stereotype.Component;

/** The school's time has come; while the plan is paused it waits, as the municipality does. */
@Component
class OpenSchoolMeasureDelegate implements JavaDelegate {

    private final SteerRoadmap plans;

    OpenSchoolMeasureDelegate(SteerRoadmap plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                RoadmapMeasureModel.PLAN_PAUSED.name(), plans.paused(RoadmapVariables.roadmap(execution)));
    }
}
