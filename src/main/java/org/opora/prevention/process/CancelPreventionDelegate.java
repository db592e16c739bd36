package org.opora.prevention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.prevention.EndPrevention;
import org.springframework.stereotype.Component;

/** The year is cancelled. */
@Component
class CancelPreventionDelegate implements JavaDelegate {

    private final EndPrevention endPrevention;

    CancelPreventionDelegate(EndPrevention endPrevention) {
        this.endPrevention = endPrevention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endPrevention.cancelled(Ids.municipality(execution), Ids.cycle(execution));
    }
}
