package org.opora.programme.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ProcessVariable;

/** Reads variables of a school's instance. */
final class Case {

    private Case() {}

    static UUID id(DelegateExecution execution, ProcessVariable<String> variable) {
        return UUID.fromString((String) execution.getVariable(variable.name()));
    }

    static boolean is(DelegateExecution execution, ProcessVariable<Boolean> variable) {
        return Boolean.TRUE.equals(execution.getVariable(variable.name()));
    }

    static <T> void set(DelegateExecution execution, ProcessVariable<T> variable, @Nullable T value) {
        execution.setVariable(variable.name(), value);
    }
}
