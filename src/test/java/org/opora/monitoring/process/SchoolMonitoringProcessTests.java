package org.opora.monitoring.process;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through a school's part of a monitoring. */
class SchoolMonitoringProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("school-monitoring");

    @BeforeEach
    void steps() {
        process.idle("completeSchoolPartDelegate");
        process.idle("dropWithdrawnSchoolDelegate");
        process.idle("dropUnfinishedSchoolDelegate");
        process.idle("dropCancelledSchoolDelegate");
    }

    @Test
    void theSchoolConfirmsAndWritesAnAnalysis() {
        ProcessRun run = start(true, true).waitsAt("userTask_confirmResults");

        run.complete("userTask_confirmResults", objected(false)).waitsAt("userTask_enterSchoolData");
        run.complete("userTask_enterSchoolData", Map.of()).waitsAt("userTask_writeSchoolAnalysis");
        run.complete("userTask_writeSchoolAnalysis", Map.of()).runJobs().endedAt("endEvent_schoolPartDone");
    }

    @Test
    void withoutResultsAndAnalysisOnlyDataAreAsked() {
        ProcessRun run = start(false, false).waitsAt("userTask_enterSchoolData");

        run.complete("userTask_enterSchoolData", Map.of()).runJobs().endedAt("endEvent_schoolPartDone");
        run.neverPassed("userTask_confirmResults").neverPassed("userTask_writeSchoolAnalysis");
    }

    @Test
    void correctedResultsAreConfirmedAgain() {
        ProcessRun run = start(true, false);

        run.complete("userTask_confirmResults", objected(true)).waitsAt("userTask_answerObjection");
        run.complete("userTask_answerObjection", Map.of("resultsCorrected", true))
                .waitsAt("userTask_confirmResults");
    }

    @Test
    void aRejectedObjectionDoesNotHoldUpTheSchool() {
        ProcessRun run = start(true, false);

        run.complete("userTask_confirmResults", objected(true));
        run.complete("userTask_answerObjection", Map.of("resultsCorrected", false))
                .waitsAt("userTask_enterSchoolData");
    }

    @Test
    void aWithdrawnSchoolIsAskedNothing() {
        start(true, true).message("SchoolWithdrawn").runJobs().endedAt("endEvent_schoolWithdrawn");
    }

    @Test
    void aClosedYearEndsTheCollection() {
        start(true, true).message("CycleClosed").runJobs().endedAt("endEvent_cycleClosed");
    }

    @Test
    void aCancelledYearEndsTheCollection() {
        start(true, true).message("CycleCancelled").runJobs().endedAt("endEvent_cycleCancelled");
    }

    private static ProcessRun start(boolean resultsLoaded, boolean analysisAsked) {
        return process.start(
                        "rybinsk-2027-1/first/initial",
                        Map.of(
                                "resultsLoaded", resultsLoaded,
                                "analysisAsked", analysisAsked,
                                "monitoringDue", process.date("2027-05-10")))
                .runJobs();
    }

    private static Map<String, Object> objected(boolean objected) {
        return Map.of("resultsObjected", objected, "objectionDue", process.date("2027-05-07"));
    }
}
