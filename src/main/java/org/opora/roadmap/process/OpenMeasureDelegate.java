package org.opora.roadmap.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.roadmap.RunMeasure;
import org.springframework.stereotype.Component;

/** Opens the measure and says who does its work. */
@Component
class OpenMeasureDelegate implements JavaDelegate {

    private final RunMeasure runMeasure;
    private final RoadmapVariables variables;

    OpenMeasureDelegate(RunMeasure runMeasure, RoadmapVariables variables) {
        this.runMeasure = runMeasure;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RunMeasure.Opened opened = runMeasure.open(RoadmapVariables.measure(execution));
        LocalDate schoolsDue = opened.schoolsDue();
        execution.setVariable(RoadmapMeasureModel.ROUTE.name(), opened.route().name());
        execution.setVariable(
                RoadmapMeasureModel.EXECUTOR_ROLE.name(), opened.role().name());
        execution.setVariable(RoadmapMeasureModel.SCHOOL_HALF.name(), opened.schoolHalf());
        execution.setVariable(
                RoadmapMeasureModel.SCHOOLS_DUE.name(),
                schoolsDue == null ? null : variables.endOf(execution, schoolsDue));
    }
}
