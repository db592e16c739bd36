package org.opora.prevention.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.PreventionModel;
import org.opora.bpmn.ProcessVariable;

/** Ids that an instance carries. */
final class Ids {

    private Ids() {}

    static UUID municipality(DelegateExecution execution) {
        return id(execution, CommonVariables.MUNICIPALITY_ID);
    }

    static UUID cycle(DelegateExecution execution) {
        return id(execution, CommonVariables.CYCLE_ID);
    }

    static UUID school(DelegateExecution execution) {
        return id(execution, CommonVariables.SCHOOL_ID);
    }

    /** Which beginning of the school's work this instance is: instances from before schools could come back are the first. */
    static int opening(DelegateExecution execution) {
        return execution.getVariable(PreventionModel.OPENING.name()) instanceof Integer opening ? opening : 1;
    }

    private static UUID id(DelegateExecution execution, ProcessVariable<String> variable) {
        return UUID.fromString((String) execution.getVariable(variable.name()));
    }
}
