package org.opora.prevention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.prevention.EndPrevention;
import org.springframework.stereotype.Component;

/** The year is closed before the municipality's part was done. */
@Component
class ClosePreventionDelegate implements JavaDelegate {

    private final EndPrevention endPrevention;

    ClosePreventionDelegate(EndPrevention endPrevention) {
        this.endPrevention = endPrevention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endPrevention.closed(Ids.municipality(execution), Ids.cycle(execution));
    }
}
