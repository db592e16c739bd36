package org.opora.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.Messages;
import org.opora.engine.SystemContext;
import org.opora.review.RegionalExpertiseProcess;
import org.springframework.stereotype.Component;

/** Hands the arrival of the regional conclusion to the school's running case. */
@Component
class CamundaRegionalExpertiseProcess implements RegionalExpertiseProcess {

    private final RuntimeService runtime;

    CamundaRegionalExpertiseProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void received(UUID caseId) {
        SystemContext.run("regional expertise received", () -> runtime.createMessageCorrelation(
                        Messages.REGIONAL_EXPERTISE_RECEIVED)
                .processInstanceVariableEquals(CommonVariables.CASE_ID.name(), caseId.toString())
                .correlateAllWithResult());
    }
}
