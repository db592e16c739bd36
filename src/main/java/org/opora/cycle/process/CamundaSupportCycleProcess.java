package org.opora.cycle.process;

import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.Messages;
import org.opora.bpmn.PreventionModel;
import org.opora.bpmn.Stage;
import org.opora.bpmn.SupportCycleModel;
import org.opora.cycle.CycleView;
import org.opora.cycle.SupportCycleProcess;
import org.opora.cycle.Wait;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.engine.SystemContext;
import org.opora.error.OporaException;
import org.opora.registry.Municipality;
import org.springframework.stereotype.Component;

/** The one place where the year speaks to the engine. */
@Component
class CamundaSupportCycleProcess implements SupportCycleProcess {

    private final Launcher launcher;
    private final RuntimeService runtime;
    private final TimerWaits timers;

    CamundaSupportCycleProcess(Launcher launcher, RuntimeService runtime, TimerWaits timers) {
        this.launcher = launcher;
        this.runtime = runtime;
        this.timers = timers;
    }

    @Override
    public void start(CycleView cycle, Municipality municipality) {
        Map<String, @Nullable Object> variables = variables(cycle);
        variables.put(SupportCycleModel.LIST_SOURCE.name(), cycle.listSource().name());
        variables.put(
                SupportCycleModel.CYCLE_ENDS.name(),
                Date.from(cycle.endsOn()
                        .atTime(LocalTime.of(23, 59, 59))
                        .atZone(municipality.zone())
                        .toInstant()));
        request(SupportCycleModel.KEY, cycle, municipality, variables);
    }

    @Override
    public void startPrevention(CycleView cycle, Municipality municipality) {
        request(PreventionModel.KEY, cycle, municipality, variables(cycle));
    }

    @Override
    public void schoolJoined(UUID cycleId, UUID caseId) {
        tellYear(Messages.SCHOOL_JOINED, cycleId, caseId);
    }

    @Override
    public void categoryChanged(UUID cycleId, UUID caseId) {
        tellYear(Messages.CATEGORY_CHANGED, cycleId, caseId);
    }

    @Override
    public void cancelled(UUID cycleId) {
        SystemContext.run("year cancelled", () -> runtime.createMessageCorrelation(Messages.CYCLE_CANCELLED)
                .processInstanceId(instanceOf(cycleId))
                .correlate());
    }

    @Override
    public void endChildren(UUID cycleId, boolean cancelled) {
        String message = cancelled ? Messages.CYCLE_CANCELLED : Messages.CYCLE_CLOSED;
        SystemContext.run("year ended", () -> runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(CommonVariables.CYCLE_ID.name(), cycleId.toString())
                .correlateAll());
    }

    @Override
    public List<Wait> waits(CycleView cycle, Municipality municipality) {
        return SystemContext.call("waits of a year", () -> timers.of(cycle.id(), municipality.slug()));
    }

    @Override
    public boolean openEarly(String waitId) {
        return SystemContext.call("opened early", () -> timers.fire(waitId));
    }

    private String instanceOf(UUID cycleId) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(SupportCycleModel.KEY)
                .variableValueEquals(CommonVariables.CYCLE_ID.name(), cycleId.toString())
                .singleResult();
        if (instance == null) {
            // the launcher has not started it yet; a moment later it will be there
            throw new OporaException("cycle.still-starting");
        }
        return instance.getId();
    }

    private void request(
            String processKey, CycleView cycle, Municipality municipality, Map<String, @Nullable Object> variables) {
        launcher.request(List.of(new LaunchRequest(processKey, cycle.key(), municipality.slug(), variables)));
    }

    private static Map<String, @Nullable Object> variables(CycleView cycle) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(CommonVariables.CYCLE_ID.name(), cycle.id().toString());
        variables.put(CommonVariables.CYCLE_KEY.name(), cycle.key());
        variables.put(
                CommonVariables.MUNICIPALITY_ID.name(), cycle.municipalityId().toString());
        variables.put(CommonVariables.RESULTS_YEAR.name(), cycle.resultsYear());
        for (Stage stage : Stage.values()) {
            variables.put(stage.switchVariable().name(), cycle.isOn(stage));
        }
        return variables;
    }

    private void tellYear(String message, UUID cycleId, UUID caseId) {
        SystemContext.run("change in the year", () -> runtime.createMessageCorrelation(message)
                .processInstanceId(instanceOf(cycleId))
                .setVariableToTriggeredScope(SupportCycleModel.CHANGED_CASE_ID.name(), caseId.toString())
                .correlate());
    }
}
