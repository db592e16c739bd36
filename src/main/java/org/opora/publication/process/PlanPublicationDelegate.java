package org.opora.publication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.PublicationControlModel;
import org.springframework.stereotype.Component;

/** Opens the placement and sets until when the school has time; the kind says which stage it is. */
@Component
class PlanPublicationDelegate implements JavaDelegate {

    private final PublicationPlan plan;

    PlanPublicationDelegate(PublicationPlan plan) {
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PublicationPlan.Opened opened = plan.open(execution.getVariables());
        execution.setVariable(
                PublicationControlModel.PUBLICATION_ID.name(),
                opened.publicationId().toString());
        execution.setVariable(CommonVariables.WORK_STAGE.name(), opened.stage().key());
        execution.setVariable(PublicationControlModel.PUBLICATION_DUE.name(), opened.due());
    }
}
