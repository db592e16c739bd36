package org.opora.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.cycle.CloseCycle;
import org.springframework.stereotype.Component;

/** The last step of the year. */
@Component
class CloseCycleDelegate implements JavaDelegate {

    private final CloseCycle closeCycle;

    CloseCycleDelegate(CloseCycle closeCycle) {
        this.closeCycle = closeCycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closeCycle.close(CycleVariables.cycleId(execution));
    }
}
