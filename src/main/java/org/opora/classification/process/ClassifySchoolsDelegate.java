package org.opora.classification.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.CycleKeys;
import org.opora.bpmn.SupportCycleModel;
import org.opora.classification.ClassifySchools;
import org.opora.classification.ListSource;
import org.opora.classification.ListTerms;
import org.springframework.stereotype.Component;

/** Classifies every school; schools without results are left to the commission. */
@Component
class ClassifySchoolsDelegate implements JavaDelegate {

    private final ClassifySchools classifySchools;

    ClassifySchoolsDelegate(ClassifySchools classifySchools) {
        this.classifySchools = classifySchools;
    }

    @Override
    public void execute(DelegateExecution execution) {
        classifySchools.classify(
                UUID.fromString((String) execution.getVariable(CommonVariables.CYCLE_ID.name())),
                UUID.fromString((String) execution.getVariable(CommonVariables.MUNICIPALITY_ID.name())),
                new ListTerms(
                        CycleKeys.yearOf((String) execution.getVariable(CommonVariables.CYCLE_KEY.name())),
                        (Integer) execution.getVariable(CommonVariables.RESULTS_YEAR.name()),
                        ListSource.valueOf((String) execution.getVariable(SupportCycleModel.LIST_SOURCE.name()))));
    }
}
