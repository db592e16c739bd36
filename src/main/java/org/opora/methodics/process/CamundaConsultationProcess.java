package org.opora.methodics.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.ConsultationModel;
import org.opora.bpmn.Messages;
import org.opora.calendar.Deadlines;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.engine.SystemContext;
import org.opora.methodics.Consultation;
import org.opora.methodics.ConsultationProcess;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The one place where consultations speak to the engine. */
@Component
class CamundaConsultationProcess implements ConsultationProcess {

    private final Launcher launcher;
    private final RuntimeService runtime;
    private final Registry registry;
    private final Deadlines deadlines;

    CamundaConsultationProcess(Launcher launcher, RuntimeService runtime, Registry registry, Deadlines deadlines) {
        this.launcher = launcher;
        this.runtime = runtime;
        this.registry = registry;
        this.deadlines = deadlines;
    }

    @Override
    public void start(Consultation consultation) {
        Municipality municipality = registry.municipality(consultation.municipalityId());
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(CommonVariables.MUNICIPALITY_ID.name(), municipality.id().toString());
        variables.put(CommonVariables.SCHOOL_ID.name(), consultation.schoolId().toString());
        variables.put(CommonVariables.CYCLE_ID.name(), null);
        variables.put(CommonVariables.CYCLE_KEY.name(), null);
        variables.put(
                ConsultationModel.CONSULTATION_ID.name(), consultation.id().toString());
        variables.put(
                ConsultationModel.ANSWER_DUE.name(), deadlines.endOfDay(consultation.dueOn(), municipality.zone()));
        launcher.request(List.of(new LaunchRequest(
                ConsultationModel.KEY,
                municipality.slug() + "-consultation-" + consultation.id(),
                municipality.slug(),
                variables)));
    }

    /** The launcher may not have started it yet; then the first task finds the question withdrawn. */
    @Override
    public void withdrawn(Consultation consultation) {
        SystemContext.run(
                "consultation withdrawn", () -> runtime.createMessageCorrelation(Messages.CONSULTATION_WITHDRAWN)
                        .processInstanceVariableEquals(
                                ConsultationModel.CONSULTATION_ID.name(),
                                consultation.id().toString())
                        .correlateAll());
    }
}
