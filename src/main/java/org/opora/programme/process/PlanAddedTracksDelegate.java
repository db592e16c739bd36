package org.opora.programme.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.ProcessVariable;
import org.opora.bpmn.SchoolSupportModel;
import org.opora.bpmn.SchoolSupportStart;
import org.springframework.stereotype.Component;

/**
 * Says which work a changed category adds. Before the tracks are opened nothing is added: the main path will ask the new
 * category itself.
 */
@Component
class PlanAddedTracksDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        plan(
                execution,
                SchoolSupportStart.TRACK_1,
                SchoolSupportModel.STARTED_TRACK_1,
                SchoolSupportModel.ADDED_TRACK_1);
        plan(
                execution,
                SchoolSupportStart.TRACK_2,
                SchoolSupportModel.STARTED_TRACK_2,
                SchoolSupportModel.ADDED_TRACK_2);
    }

    private static void plan(
            DelegateExecution execution,
            ProcessVariable<Boolean> track,
            ProcessVariable<Boolean> started,
            ProcessVariable<Boolean> added) {
        boolean opened = execution.hasVariable(started.name());
        boolean adds = opened && Case.is(execution, track) && !Case.is(execution, started);
        Case.set(execution, added, adds);
        if (adds) {
            Case.set(execution, started, true);
        }
    }
}
