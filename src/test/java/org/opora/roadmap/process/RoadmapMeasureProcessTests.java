package org.opora.roadmap.process;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.bpmn.Messages;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through "roadmap-measure", one occurrence of a row. */
class RoadmapMeasureProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("roadmap-measure");

    @BeforeEach
    void steps() {
        process.idle("closeMeasureDelegate");
        dates(true);
        evidence(true);
    }

    @Test
    void asksForADateItCannotCompute() {
        dates(false);
        opens("OWN", "COORDINATOR", false);
        ProcessRun run = started().waitsAt("userTask_clarifyDates").doesNotWaitAt("timer_waitForOpening");
        dates(true);
        run.complete("userTask_clarifyDates", Map.of()).waitsAt("timer_waitForOpening");
    }

    @Test
    void goesOnWhenTheDateIsNamedOnThePage() {
        dates(false);
        opens("OWN", "COORDINATOR", false);
        ProcessRun run = started();
        dates(true);
        run.message(Messages.SCHEDULE_SET)
                .doesNotWaitAt("userTask_clarifyDates")
                .waitsAt("timer_waitForOpening");
    }

    @Test
    void opensNoTaskWhenAStageDoesTheWork() {
        opens("STAGE", "COORDINATOR", false);
        opened().waitsAt("event_stageEvidence")
                .neverPassed("userTask_reportMeasure", "userTask_acceptMeasure")
                .message(Messages.STAGE_EVIDENCE)
                .endedAt("endEvent_measure");
    }

    @Test
    void endsAtOnceWhenTheStageHasEnded() {
        opens("DONE", "COORDINATOR", false);
        opened().endedAt("endEvent_measure").neverPassed("event_stageEvidence", "userTask_reportMeasure");
    }

    @Test
    void doesNotOpenWhileThePlanIsPaused() {
        opens("PAUSED", "COORDINATOR", false);
        ProcessRun run = opened().waitsAt("event_resumed").neverPassed("userTask_reportMeasure");
        opens("OWN", "COORDINATOR", false);
        run.message(Messages.ROADMAP_RESUMED).waitsAt("userTask_reportMeasure");
    }

    @Test
    void isAcceptedByTheController() {
        opens("OWN", "COORDINATOR", false);
        opened().complete("userTask_reportMeasure", Map.of())
                .complete("userTask_acceptMeasure", Map.of("accepted", true))
                .endedAt("endEvent_measure")
                .passed("serviceTask_closeMeasure");
    }

    @Test
    void comesBackUntilItIsAccepted() {
        opens("OWN", "METHODIST", false);
        opened().complete("userTask_reportMethodistMeasure", Map.of())
                .complete("userTask_acceptMeasure", Map.of("accepted", false))
                .complete("userTask_completeEvidence", Map.of())
                .complete("userTask_acceptMeasure", Map.of("accepted", true))
                .endedAt("endEvent_measure");
    }

    @Test
    void isNotAcceptedWhileEvidenceIsMissing() {
        opens("OWN", "COORDINATOR", false);
        evidence(false);
        ProcessRun run = opened().complete("userTask_reportMeasure", Map.of())
                .waitsAt("userTask_completeEvidence")
                .neverPassed("userTask_acceptMeasure");
        evidence(true);
        run.complete("userTask_completeEvidence", Map.of()).waitsAt("userTask_acceptMeasure");
    }

    @Test
    void waitsForItsSchoolsBesideTheMunicipalHalf() {
        opens("OWN", "COORDINATOR", true);
        opened().complete("userTask_reportMeasure", Map.of())
                .neverPassed("serviceTask_checkEvidence")
                .message(Messages.SCHOOLS_REPORTED)
                .waitsAt("userTask_acceptMeasure");
    }

    @Test
    void waitsForSchoolsNoLongerThanTheirDate() {
        opens("OWN", "SCHOOLS", true);
        opened().neverPassed("userTask_reportMeasure")
                .fireTimer("timer_schoolsDue")
                .waitsAt("userTask_acceptMeasure");
    }

    @Test
    void endsWhenItsRowIsAmended() {
        opens("OWN", "COORDINATOR", true);
        opened().message(Messages.ROW_AMENDED).endedAt("endEvent_rowAmended");
    }

    @Test
    void endsWithThePlan() {
        opens("OWN", "COORDINATOR", true);
        opened().message(Messages.ROADMAP_CANCELLED).endedAt("endEvent_roadmapCancelled");
    }

    private static ProcessRun opened() {
        return started().fireTimer("timer_waitForOpening");
    }

    private static ProcessRun started() {
        return process.start("rybinsk-plan-2027-1/4.1", Map.of("measureId", "m", "roadmapId", "r"))
                .runJobs();
    }

    private static void dates(boolean known) {
        process.delegate("planMeasureDelegate", execution -> {
            execution.setVariable("datesKnown", known);
            execution.setVariable("clarifyDue", process.date("2027-01-20"));
            execution.setVariable("measureOpens", process.date("2027-02-01"));
            execution.setVariable("measureDue", process.date("2027-05-10"));
        });
    }

    private static void opens(String route, String role, boolean schools) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("route", route);
        variables.put("executorRole", role);
        variables.put("schoolHalf", schools);
        variables.put("schoolsDue", schools ? process.date("2027-05-10") : null);
        process.delegate("openMeasureDelegate", execution -> variables.forEach(execution::setVariable));
    }

    private static void evidence(boolean complete) {
        process.delegate("checkEvidenceDelegate", execution -> {
            execution.setVariable("evidenceComplete", complete);
            execution.setVariable("acceptanceDue", process.date("2027-05-20"));
        });
    }
}
