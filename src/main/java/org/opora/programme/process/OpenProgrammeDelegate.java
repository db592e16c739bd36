package org.opora.programme.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.ProgrammeDraftingModel;
import org.opora.bpmn.ProgrammeExpertiseModel;
import org.opora.bpmn.SchoolProgrammeModel;
import org.opora.bpmn.SchoolSupportModel;
import org.opora.programme.ProgrammeView;
import org.opora.programme.Programmes;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Component;

/** Begins the work on a programme: with the one in force when there is one; a year without expertise accepts the text. */
@Component
class OpenProgrammeDelegate implements JavaDelegate {

    private final Programmes programmes;
    private final LocalToday today;

    OpenProgrammeDelegate(Programmes programmes, LocalToday today) {
        this.programmes = programmes;
        this.today = today;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<ProgrammeView> inForce = programmes.inForceOf(
                Case.id(execution, CommonVariables.SCHOOL_ID),
                today.in(Case.id(execution, CommonVariables.MUNICIPALITY_ID)));
        Case.set(
                execution,
                SchoolSupportModel.PROGRAMME_ID,
                inForce.map(programme -> programme.id().toString()).orElse(null));
        Case.set(execution, SchoolSupportModel.PROGRAMME_IN_FORCE, inForce.isPresent());
        Case.set(execution, ProgrammeDraftingModel.PROGRAMME_CHANGED, false);
        Case.set(execution, SchoolProgrammeModel.VERDICT, "ACCEPTED");
        Case.set(execution, ProgrammeExpertiseModel.HAS_REMARKS, false);
        Case.set(execution, ProgrammeExpertiseModel.REMARKS_TAKEN_IN, false);
    }
}
