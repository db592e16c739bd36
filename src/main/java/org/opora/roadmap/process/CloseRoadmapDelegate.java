package org.opora.roadmap.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.roadmap.EndRoadmap;
import org.springframework.stereotype.Component;

/** The plan has come to its end. */
@Component
class CloseRoadmapDelegate implements JavaDelegate {

    private final EndRoadmap endRoadmap;

    CloseRoadmapDelegate(EndRoadmap endRoadmap) {
        this.endRoadmap = endRoadmap;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endRoadmap.close(RoadmapVariables.roadmap(execution));
    }
}
