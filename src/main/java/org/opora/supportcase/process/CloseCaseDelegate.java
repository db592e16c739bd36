package org.opora.supportcase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.supportcase.CloseCase;
import org.springframework.stereotype.Component;

/** Ends the case with its year. */
@Component
class CloseCaseDelegate implements JavaDelegate {

    private final CloseCase closeCase;

    CloseCaseDelegate(CloseCase closeCase) {
        this.closeCase = closeCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closeCase.close(CaseVariables.id(execution, CommonVariables.CASE_ID), false);
    }
}
