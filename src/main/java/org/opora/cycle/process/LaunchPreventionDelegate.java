package org.opora.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.cycle.LaunchPrevention;
import org.springframework.stereotype.Component;

/** Starts the work on preventing study failure, once for the whole municipality. */
@Component
class LaunchPreventionDelegate implements JavaDelegate {

    private final LaunchPrevention launchPrevention;

    LaunchPreventionDelegate(LaunchPrevention launchPrevention) {
        this.launchPrevention = launchPrevention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        launchPrevention.launch(CycleVariables.cycleId(execution));
    }
}
