package org.opora.cycle.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.opora.bpmn.CommonVariables;

/** The cycle of a running instance. */
final class CycleVariables {

    private CycleVariables() {}

    static UUID cycleId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(CommonVariables.CYCLE_ID.name()));
    }
}
