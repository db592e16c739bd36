package org.opora.order.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.OrderModel;
import org.opora.order.Acquaintances;
import org.springframework.stereotype.Component;

/** Sends the registered order to the directors it names. */
@Component
class AnnounceOrderDelegate implements JavaDelegate {

    private final Acquaintances acquaintances;

    AnnounceOrderDelegate(Acquaintances acquaintances) {
        this.acquaintances = acquaintances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acquaintances.announce(UUID.fromString((String) execution.getVariable(OrderModel.ORDER_ID.name())), (String)
                execution.getVariable(CommonVariables.CYCLE_KEY.name()));
    }
}
