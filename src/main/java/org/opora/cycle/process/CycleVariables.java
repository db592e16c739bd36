package org.opora.cycle.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.opora.bpmn.CommonVariables;

/** The cycle of a running instance. */
final class CycleVariables {

    private CycleVariables() {}

    static boolean hasCycle(VariableScope scope) {
        return scope.getVariable(CommonVariables.CYCLE_ID.name()) != null;
    }

    static UUID cycleId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(CommonVariables.CYCLE_ID.name()));
    }
}
