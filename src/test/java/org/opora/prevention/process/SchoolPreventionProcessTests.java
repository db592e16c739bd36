package org.opora.prevention.process;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.bpmn.Messages;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through "school-prevention", the part of one school in track 3. */
class SchoolPreventionProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process =
            ProcessTestEngine.of("school-prevention").stubWaiting("publication-control");

    @BeforeEach
    void steps() {
        process.delegate("planDeadlinesDelegate", execution -> {
                    execution.setVariable("preventionSchoolAnalysisDue", process.date("2027-05-15"));
                    execution.setVariable("preventionRepeatSchoolAnalysisDue", process.date("2027-11-30"));
                    execution.setVariable("preventionPlacementDue", process.date("2027-08-25"));
                })
                .delegate("openSchoolPreventionDelegate", execution -> {
                    execution.setVariable("preventionPlacementOpens", process.date("2027-05-30"));
                    execution.setVariable("preventionRepeatOpens", process.date("2027-10-31"));
                })
                .idle(
                        "noteMissedAnalysisDelegate",
                        "finishSchoolPreventionDelegate",
                        "closeSchoolPreventionDelegate",
                        "cancelSchoolPreventionDelegate",
                        "withdrawSchoolPreventionDelegate");
    }

    @Test
    void endsWhenBothAnalysesAndTheDocumentsAreThere() {
        started()
                .complete("userTask_analyseSchoolPrevention", Map.of())
                .fireTimer("timer_waitForPlacement")
                .complete("userTask_stub", Map.of())
                .fireTimer("timer_waitForRepeatAnalysis")
                .complete("userTask_repeatSchoolPreventionAnalysis", Map.of())
                .endedAt("endEvent_schoolPrevention")
                .passed("serviceTask_finishSchoolPrevention");
    }

    @Test
    void placesDocumentsWhetherOrNotTheAnalysisCame() {
        started().fireTimer("timer_waitForPlacement").waitsAt("userTask_analyseSchoolPrevention", "userTask_stub");
    }

    @Test
    void goesOnToTheAutumnAnalysisWhenTheFirstNeverCame() {
        started()
                .fireTimer("boundaryEvent_analysisMissed")
                .passed("serviceTask_noteMissedAnalysis")
                .doesNotWaitAt("userTask_analyseSchoolPrevention")
                .waitsAt("userTask_repeatSchoolPreventionAnalysis");
    }

    @Test
    void endsWithTheYear() {
        started()
                .fireTimer("timer_waitForPlacement")
                .message(Messages.CYCLE_CLOSED)
                .endedAt("endEvent_onCycleClosed");
    }

    @Test
    void endsWhenTheYearIsCancelled() {
        started().message(Messages.CYCLE_CANCELLED).endedAt("endEvent_onCycleCancelled");
    }

    @Test
    void endsWhenTheSchoolLeaves() {
        started().message(Messages.SCHOOL_WITHDRAWN).endedAt("endEvent_onSchoolWithdrawn");
    }

    private static ProcessRun started() {
        return process.start("rybinsk-2027-1/ermakovo", Map.of("schoolKey", "rybinsk-2027-1/ermakovo", "schoolId", "s"))
                .runJobs()
                .waitsAt("userTask_analyseSchoolPrevention", "timer_waitForPlacement");
    }
}
