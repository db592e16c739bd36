package org.opora.supportcase.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.Messages;
import org.opora.bpmn.SchoolSupportStart;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.engine.SystemContext;
import org.opora.registry.Registry;
import org.opora.supportcase.CycleFacts;
import org.opora.supportcase.SupportCase;
import org.opora.supportcase.SupportCaseProcess;
import org.springframework.stereotype.Component;

/** The one place where cases speak to the engine. */
@Component
class CamundaSupportCaseProcess implements SupportCaseProcess {

    private final Launcher launcher;
    private final RuntimeService runtime;
    private final Registry registry;

    CamundaSupportCaseProcess(Launcher launcher, RuntimeService runtime, Registry registry) {
        this.launcher = launcher;
        this.runtime = runtime;
        this.registry = registry;
    }

    @Override
    public void launch(CycleFacts cycle, List<SupportCase> opened) {
        String tenant = registry.municipality(cycle.municipalityId()).slug();
        launcher.request(opened.stream()
                .filter(one -> one.tracks().any())
                .map(one -> new LaunchRequest(SchoolSupportStart.KEY, one.caseKey(), tenant, variables(cycle, one)))
                .toList());
    }

    @Override
    public boolean categoryChanged(UUID caseId) {
        return SystemContext.call("category changed", () -> !runtime.createMessageCorrelation(Messages.CATEGORY_CHANGED)
                .processInstanceVariableEquals(CommonVariables.CASE_ID.name(), caseId.toString())
                .correlateAllWithResult()
                .isEmpty());
    }

    @Override
    public void withdrawn(UUID cycleId, UUID schoolId) {
        SystemContext.run("school withdrawn", () -> runtime.createMessageCorrelation(Messages.SCHOOL_WITHDRAWN)
                .processInstanceVariableEquals(CommonVariables.CYCLE_ID.name(), cycleId.toString())
                .processInstanceVariableEquals(CommonVariables.SCHOOL_ID.name(), schoolId.toString())
                .correlateAll());
    }

    private static Map<String, @Nullable Object> variables(CycleFacts cycle, SupportCase one) {
        Map<String, @Nullable Object> variables = new HashMap<>(cycle.switches());
        variables.put(CommonVariables.CYCLE_ID.name(), cycle.cycleId().toString());
        variables.put(CommonVariables.CYCLE_KEY.name(), cycle.cycleKey());
        variables.put(
                CommonVariables.MUNICIPALITY_ID.name(), cycle.municipalityId().toString());
        variables.put(CommonVariables.SCHOOL_ID.name(), one.schoolId().toString());
        variables.put(CommonVariables.CASE_ID.name(), one.id().toString());
        variables.put(CommonVariables.CASE_KEY.name(), one.caseKey());
        variables.put(SchoolSupportStart.TRACK_1.name(), one.tracks().one());
        variables.put(SchoolSupportStart.TRACK_2.name(), one.tracks().two());
        variables.put(SchoolSupportStart.SHNOR.name(), one.categories().shnor());
        variables.put(SchoolSupportStart.SHNSU.name(), one.categories().shnsu());
        return variables;
    }
}
