package org.opora.supportcase.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.ProcessVariable;
import org.opora.bpmn.Stage;
import org.opora.supportcase.CycleFacts;

/** Reads what the delegates of cases need from the variables of a running instance. */
final class CaseVariables {

    private CaseVariables() {}

    static UUID id(VariableScope scope, ProcessVariable<String> variable) {
        return UUID.fromString((String) scope.getVariable(variable.name()));
    }

    static CycleFacts cycle(VariableScope scope) {
        Map<String, @Nullable Object> switches = new HashMap<>();
        for (Stage stage : Stage.values()) {
            String name = stage.switchVariable().name();
            switches.put(name, Boolean.TRUE.equals(scope.getVariable(name)));
        }
        return new CycleFacts(
                id(scope, CommonVariables.CYCLE_ID),
                (String) scope.getVariable(CommonVariables.CYCLE_KEY.name()),
                id(scope, CommonVariables.MUNICIPALITY_ID),
                switches);
    }
}
