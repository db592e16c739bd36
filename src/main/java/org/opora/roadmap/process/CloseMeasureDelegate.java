package org.opora.roadmap.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.roadmap.RunMeasure;
import org.springframework.stereotype.Component;

/** The measure is over, accepted or done by its stage. */
@Component
class CloseMeasureDelegate implements JavaDelegate {

    private final RunMeasure runMeasure;

    CloseMeasureDelegate(RunMeasure runMeasure) {
        this.runMeasure = runMeasure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runMeasure.close(RoadmapVariables.measure(execution));
    }
}
