package org.opora.prevention.process;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.bpmn.Messages;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through "prevention", the municipality's part of track 3. */
class PreventionProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("prevention").stub("order");

    @BeforeEach
    void steps() {
        process.delegate("planDeadlinesDelegate", execution -> {
                    execution.setVariable("preventionAnalysisDue", process.date("2027-05-15"));
                    execution.setVariable("preventionRecommendationsDue", process.date("2027-05-30"));
                    execution.setVariable("preventionControlDue", process.date("2027-09-30"));
                    execution.setVariable("preventionRepeatAnalysisDue", process.date("2027-11-15"));
                    execution.setVariable("preventionRoadmapChangeDue", process.date("2027-11-30"));
                })
                .delegate("launchSchoolPreventionDelegate", execution -> {
                    execution.setVariable("preventionControlOpens", process.date("2027-08-25"));
                    execution.setVariable("preventionRepeatOpens", process.date("2027-10-31"));
                    execution.setVariable("returnToCaller", false);
                    execution.setVariable("orderSubjectId", null);
                })
                .idle("gatherPlacementDelegate", "closePreventionDelegate", "cancelPreventionDelegate")
                .stubAnswers("order", Map.of("orderId", "o", "orderRegistered", true));
    }

    @Test
    void changesTheRoadmapTwiceWhenBothRoundsAskForIt() {
        controlled(true)
                .fireTimer("timer_waitForRepeat")
                .complete("userTask_repeatRegionalAnalysis", Map.of())
                .complete("userTask_giveRepeatRecommendations", Map.of("changeRoadmap", true))
                .passed("callActivity_orderRoadmapChange", "callActivity_orderRepeatChange")
                .endedAt("endEvent_prevention");
    }

    @Test
    void leavesTheRoadmapAloneWhenItServes() {
        controlled(false)
                .fireTimer("timer_waitForRepeat")
                .complete("userTask_repeatRegionalAnalysis", Map.of())
                .complete("userTask_giveRepeatRecommendations", Map.of("changeRoadmap", false))
                .neverPassed("callActivity_orderRoadmapChange", "callActivity_orderRepeatChange")
                .passed("callActivity_orderControl")
                .endedAt("endEvent_prevention");
    }

    @Test
    void controlsByDateWithoutWaitingForAnySchool() {
        analysed(false)
                .waitsAt("timer_waitForControl")
                .fireTimer("timer_waitForControl")
                .passed("serviceTask_gatherPlacement")
                .waitsAt("userTask_writeControlNote");
    }

    @Test
    void endsWhenTheYearIsClosed() {
        controlled(false).message(Messages.CYCLE_CLOSED).endedAt("endEvent_onCycleClosed");
    }

    @Test
    void endsWhenTheYearIsCancelled() {
        started().message(Messages.CYCLE_CANCELLED).endedAt("endEvent_onCycleCancelled");
    }

    private static ProcessRun controlled(boolean change) {
        return analysed(change)
                .fireTimer("timer_waitForControl")
                .complete("userTask_writeControlNote", Map.of())
                .passed("callActivity_orderControl")
                .waitsAt("timer_waitForRepeat");
    }

    private static ProcessRun analysed(boolean change) {
        return started()
                .complete("userTask_analyseRegionalMonitoring", Map.of())
                .complete("userTask_givePreventionRecommendations", Map.of("changeRoadmap", change));
    }

    private static ProcessRun started() {
        return process.start("rybinsk-2027-1", Map.of("cycleKey", "rybinsk-2027-1", "cycleId", "c"))
                .runJobs()
                .passed("serviceTask_launchSchoolPrevention")
                .waitsAt("userTask_analyseRegionalMonitoring");
    }
}
