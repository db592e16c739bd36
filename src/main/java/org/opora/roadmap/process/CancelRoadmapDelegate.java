package org.opora.roadmap.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.roadmap.EndRoadmap;
import org.springframework.stereotype.Component;

/** The plan is cancelled: what it had opened ends. */
@Component
class CancelRoadmapDelegate implements JavaDelegate {

    private final EndRoadmap endRoadmap;

    CancelRoadmapDelegate(EndRoadmap endRoadmap) {
        this.endRoadmap = endRoadmap;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endRoadmap.cancelled(RoadmapVariables.roadmap(execution));
    }
}
