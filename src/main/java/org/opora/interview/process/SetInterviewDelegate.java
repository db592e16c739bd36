package org.opora.interview.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.interview.AgreeInterview;
import org.springframework.stereotype.Component;

/** Sets the day of the interview without the director's answer. */
@Component
class SetInterviewDelegate implements JavaDelegate {

    private final AgreeInterview agreeInterview;

    SetInterviewDelegate(AgreeInterview agreeInterview) {
        this.agreeInterview = agreeInterview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        agreeInterview.setWithoutAnswer(
                UUID.fromString((String) execution.getVariable(CommonVariables.CASE_ID.name())));
    }
}
