package org.opora.roadmap.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.ProcessVariable;
import org.opora.bpmn.RoadmapMeasureModel;
import org.opora.bpmn.RoadmapModel;
import org.opora.calendar.Deadlines;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/** Ids that an instance carries, and dates as it keeps them. */
@Component
class RoadmapVariables {

    private static final int WORKING_DAYS = 5;

    private final Deadlines deadlines;
    private final LocalToday today;

    RoadmapVariables(Deadlines deadlines, LocalToday today) {
        this.deadlines = deadlines;
        this.today = today;
    }

    static UUID roadmap(DelegateExecution execution) {
        return id(execution, RoadmapModel.ROADMAP_ID);
    }

    static UUID measure(DelegateExecution execution) {
        return id(execution, RoadmapMeasureModel.MEASURE_ID);
    }

    static UUID id(DelegateExecution execution, ProcessVariable<String> variable) {
        return UUID.fromString((String) execution.getVariable(variable.name()));
    }

    /** Time for a task that has no date of its own: five working days from now. */
    Date soon(UUID municipality) {
        return deadlines.workingDaysFrom(today.in(municipality), WORKING_DAYS, zone(municipality));
    }

    Date soon(DelegateExecution execution) {
        return soon(municipality(execution));
    }

    Date endOf(DelegateExecution execution, LocalDate day) {
        return deadlines.endOfDay(day, zone(municipality(execution)));
    }

    Date startOf(DelegateExecution execution, LocalDate day) {
        return CamundaRoadmapProcess.startOf(day, zone(municipality(execution)));
    }

    private ZoneId zone(UUID municipality) {
        return today.zone(municipality);
    }

    private static UUID municipality(DelegateExecution execution) {
        return id(execution, CommonVariables.MUNICIPALITY_ID);
    }
}
