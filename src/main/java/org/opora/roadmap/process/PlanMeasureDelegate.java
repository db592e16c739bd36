package org.opora.roadmap.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.roadmap.RunMeasure;
import org.springframework.stereotype.Component;

/** Reads when the measure opens and whether a person must name its date. */
@Component
class PlanMeasureDelegate implements JavaDelegate {

    private final RunMeasure runMeasure;
    private final RoadmapVariables variables;

    PlanMeasureDelegate(RunMeasure runMeasure, RoadmapVariables variables) {
        this.runMeasure = runMeasure;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RunMeasure.Plan plan = runMeasure.plan(RoadmapVariables.measure(execution));
        LocalDate due = plan.due();
        execution.setVariable(RoadmapMeasureModel.DATES_KNOWN.name(), plan.datesKnown());
        execution.setVariable(RoadmapMeasureModel.MEASURE_OPENS.name(), variables.startOf(execution, plan.opens()));
        execution.setVariable(
                RoadmapMeasureModel.MEASURE_DUE.name(), due == null ? null : variables.endOf(execution, due));
        execution.setVariable(RoadmapMeasureModel.CLARIFY_DUE.name(), variables.soon(execution));
    }
}
