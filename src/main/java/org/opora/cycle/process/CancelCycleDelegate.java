package org.opora.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.cycle.CancelCycle;
import org.springframework.stereotype.Component;

/** The head cancelled the year: the work of its schools ends. */
@Component
class CancelCycleDelegate implements JavaDelegate {

    private final CancelCycle cancelCycle;

    CancelCycleDelegate(CancelCycle cancelCycle) {
        this.cancelCycle = cancelCycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancelCycle.endWork(CycleVariables.cycleId(execution));
    }
}
