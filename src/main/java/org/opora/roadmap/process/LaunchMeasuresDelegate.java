package org.opora.roadmap.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.RoadmapModel;
import org.opora.roadmap.LaunchMeasures;
import org.springframework.stereotype.Component;

/** Files one launch per occurrence and sets when the plan ends. */
@Component
class LaunchMeasuresDelegate implements JavaDelegate {

    private final LaunchMeasures launchMeasures;
    private final RoadmapVariables variables;

    LaunchMeasuresDelegate(LaunchMeasures launchMeasures, RoadmapVariables variables) {
        this.launchMeasures = launchMeasures;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate last = launchMeasures.launch(RoadmapVariables.roadmap(execution));
        execution.setVariable(RoadmapModel.ROADMAP_ENDS.name(), variables.endOf(execution, last));
    }
}
