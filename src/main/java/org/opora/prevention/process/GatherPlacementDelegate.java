package org.opora.prevention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.prevention.ControlPlacement;
import org.springframework.stereotype.Component;

/** Writes down how every school stands on the day of control. */
@Component
class GatherPlacementDelegate implements JavaDelegate {

    private final ControlPlacement controlPlacement;

    GatherPlacementDelegate(ControlPlacement controlPlacement) {
        this.controlPlacement = controlPlacement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        controlPlacement.gather(Ids.municipality(execution), Ids.cycle(execution));
    }
}
