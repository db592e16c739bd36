package org.opora.prevention.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.opora.bpmn.CommonVariables;
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

    private static UUID id(DelegateExecution execution, ProcessVariable<String> variable) {
        return UUID.fromString((String) execution.getVariable(variable.name()));
    }
}
