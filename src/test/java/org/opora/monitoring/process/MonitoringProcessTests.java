package org.opora.monitoring.process;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through the monitoring of a municipality. */
class MonitoringProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("monitoring");

    @BeforeEach
    void steps() {
        process.idle("planDeadlinesDelegate");
        process.delegate("openMonitoringDelegate", execution -> {
            execution.setVariable("monitoringId", "m");
            execution.setVariable("monitoringDue", process.date("2027-05-10"));
            execution.setVariable("analyticNoteDue", process.date("2027-05-17"));
        });
        process.idle("inviteSchoolsDelegate");
        owed(true);
        process.idle("computeIndicatorsDelegate");
    }

    @Test
    void theCoordinatorClosesTheCollectionInTime() {
        ProcessRun run = collecting();

        run.complete("userTask_closeCollection", Map.of()).runJobs().waitsAt("userTask_writeAnalyticNote");
        run.complete("userTask_writeAnalyticNote", Map.of()).endedAt("endEvent_monitoringDone");
        run.neverPassed("serviceTask_listDebtors");
    }

    @Test
    void theInterimOneAsksForNoExamResults() {
        ProcessRun run = process.start("rybinsk-2027-1", Map.of("monitoringKind", "INTERIM"));

        run.runJobs().waitsAt("userTask_closeCollection");
        run.neverPassed("userTask_loadResults").passed("serviceTask_inviteSchools");
    }

    @Test
    void timeRunsOutAndTheCoordinatorGoesOn() {
        ProcessRun run = collecting();

        run.fireTimer("boundaryEvent_monitoringDue").runJobs().waitsAt("userTask_extendOrContinue");
        run.doesNotWaitAt("userTask_closeCollection").passed("serviceTask_listDebtors");
        run.complete("userTask_extendOrContinue", Map.of("monitoringExtended", false))
                .runJobs();
        run.passed("serviceTask_computeIndicators")
                .complete("userTask_writeAnalyticNote", Map.of())
                .endedAt("endEvent_monitoringDone");
    }

    @Test
    void timeRunsOutAndTheCoordinatorExtends() {
        ProcessRun run = collecting();

        run.fireTimer("boundaryEvent_monitoringDue").runJobs();
        run.complete(
                "userTask_extendOrContinue",
                Map.of("monitoringExtended", true, "monitoringDue", process.date("2027-05-20")));
        run.waitsAt("userTask_closeCollection");
        run.fireTimer("boundaryEvent_monitoringDue").runJobs().waitsAt("userTask_extendOrContinue");
    }

    @Test
    void timeRunsOutAndEverybodyHadAnswered() {
        owed(false);
        ProcessRun run = collecting();

        run.fireTimer("boundaryEvent_monitoringDue").runJobs().waitsAt("userTask_writeAnalyticNote");
        run.neverPassed("userTask_extendOrContinue").passed("serviceTask_computeIndicators");
        run.complete("userTask_writeAnalyticNote", Map.of()).endedAt("endEvent_monitoringDone");
    }

    private static void owed(boolean schoolsOwe) {
        process.delegate("listDebtorsDelegate", execution -> {
            execution.setVariable("schoolsOwe", schoolsOwe);
            execution.setVariable("extendOrContinueDue", process.date("2027-05-12"));
        });
    }

    private static ProcessRun collecting() {
        ProcessRun run = process.start("rybinsk-2027-1", Map.of("monitoringKind", "INITIAL"));
        run.runJobs().waitsAt("userTask_loadResults");
        return run.complete("userTask_loadResults", Map.of("resultsLoaded", true))
                .runJobs()
                .waitsAt("userTask_closeCollection");
    }
}
