package org.opora.supportcase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.supportcase.OpenCases;
import org.springframework.stereotype.Component;

/** Opens the cases of the approved list. */
@Component
class OpenCasesDelegate implements JavaDelegate {

    private final OpenCases openCases;

    OpenCasesDelegate(OpenCases openCases) {
        this.openCases = openCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openCases.openAll(CaseVariables.cycle(execution));
    }
}
