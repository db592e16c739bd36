package org.opora.supportcase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.supportcase.TransferCase;
import org.springframework.stereotype.Component;

/** After a school has left: hands its support over to the successor, if that was chosen. */
@Component
class WithdrawCaseDelegate implements JavaDelegate {

    private final TransferCase transferCase;

    WithdrawCaseDelegate(TransferCase transferCase) {
        this.transferCase = transferCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        transferCase.transfer(CaseVariables.cycle(execution), CaseVariables.id(execution, CommonVariables.CASE_ID));
    }
}
