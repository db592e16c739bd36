package org.opora.order.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.OrderModel;
import org.opora.order.Acquaintances;
import org.springframework.stereotype.Component;

/** The school left or the year ended before the director took note. */
@Component
class DropAcquaintanceDelegate implements JavaDelegate {

    private final Acquaintances acquaintances;

    DropAcquaintanceDelegate(Acquaintances acquaintances) {
        this.acquaintances = acquaintances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acquaintances.drop(
                UUID.fromString((String) execution.getVariable(OrderModel.ORDER_ID.name())),
                UUID.fromString((String) execution.getVariable(CommonVariables.SCHOOL_ID.name())));
    }
}
