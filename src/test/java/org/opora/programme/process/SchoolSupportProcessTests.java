package org.opora.programme.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through a school's year. */
class SchoolSupportProcessTests {

    private static final List<String> SWITCHES =
            List.of("doPlan", "doInterview", "doInterim", "doProgramme", "doRepeat", "doReport");

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("school-support")
            .stub("school-interview", "deficit-roadmap", "programme-progress")
            .stubWaiting("school-programme");

    @BeforeEach
    void steps() {
        process.idle("planDeadlinesDelegate", "withdrawCaseDelegate", "applyCategoryDelegate")
                .idle("cancelCaseDelegate", "closeCaseDelegate")
                .delegate("planAddedTracksDelegate", new PlanAddedTracksDelegate())
                .delegate("openTracksDelegate", execution -> {
                    execution.setVariable("startedTrack1", execution.getVariable("track1"));
                    execution.setVariable("startedTrack2", execution.getVariable("track2"));
                })
                .stubAnswers("school-interview", Map.of())
                .stubAnswers("deficit-roadmap", Map.of())
                .stubAnswers("programme-progress", Map.of());
    }

    private ProcessRun launched(boolean track1, boolean track2, boolean inForce, String... on) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("caseKey", "rybinsk-2027-1/school-1");
        variables.put("track1", track1);
        variables.put("track2", track2);
        variables.put("interimApplies", inForce);
        SWITCHES.forEach(name -> variables.put(name, List.of(on).contains(name)));
        for (String name : List.of("responsibleDue", "schoolReportDue", "schoolReportCheckDue")) {
            variables.put(name, process.date("2027-12-15"));
        }
        return process.start("rybinsk-2027-1/school-1", variables);
    }

    private ProcessRun opened(boolean track1, boolean track2, boolean inForce, String... on) {
        return launched(track1, track2, inForce, on).runJobs();
    }

    @Test
    void aSchoolOfTrackOneGoesThroughItsYear() {
        opened(true, false, true, SWITCHES.toArray(String[]::new))
                .waitsAt("userTask_appointResponsible", "userTask_stub")
                .complete("userTask_stub", Map.of("programmeId", "p"))
                .runJobs()
                .complete("userTask_writeSchoolReport", Map.of())
                .complete("userTask_checkSchoolReport", Map.of("reportAccepted", false))
                .complete("userTask_writeSchoolReport", Map.of())
                .complete("userTask_checkSchoolReport", Map.of("reportAccepted", true))
                .complete("userTask_appointResponsible", Map.of())
                .ended();
    }

    @Test
    void aSchoolOfTrackTwoWritesARoadmapOfDeficits() {
        opened(false, true, false, "doInterview", "doProgramme", "doRepeat", "doReport")
                .passed("callActivity_deficitRoadmap", "callActivity_repeatMonitoring")
                .waitsAt("userTask_writeSchoolReport");
    }

    @Test
    void aSchoolOnBothTracksDoesBoth() {
        opened(true, true, false, "doProgramme")
                .passed("callActivity_deficitRoadmap")
                .complete("userTask_stub", Map.of())
                .runJobs()
                .endedAt("endEvent_caseWithoutReport");
    }

    @Test
    void whereNothingIsOnNoTaskIsCreated() {
        opened(false, true, false).endedAt("endEvent_caseWithoutReport");
    }

    @Test
    void aChangedCategoryAddsTheOtherTrack() {
        ProcessRun run = opened(false, true, false, "doProgramme", "doReport");
        run.waitsAt("userTask_writeSchoolReport");
        process.delegate("applyCategoryDelegate", execution -> execution.setVariable("track1", true));
        run.message("CategoryChanged")
                .runJobs()
                .waitsAt("userTask_writeSchoolReport", "userTask_stub")
                .complete("userTask_stub", Map.of())
                .passed("endEvent_addedProgramme");
    }

    @Test
    void aChangedCategoryAddsTheRoadmapOfDeficits() {
        ProcessRun run = opened(true, false, false, "doProgramme");
        process.delegate("applyCategoryDelegate", execution -> execution.setVariable("track2", true));
        run.message("CategoryChanged").runJobs().passed("endEvent_addedRoadmap").waitsAt("userTask_stub");
    }

    @Test
    void aChangedCategoryOfTheSameTrackAddsNothing() {
        opened(true, false, false, "doProgramme")
                .message("CategoryChanged")
                .runJobs()
                .passed("endEvent_nothingAdded")
                .waitsAt("userTask_stub");
    }

    @Test
    void aCategoryChangedBeforeTheTracksAreOpenedAddsNothingTwice() {
        process.delegate("applyCategoryDelegate", execution -> execution.setVariable("track2", true));
        launched(true, false, false, "doProgramme")
                .message("CategoryChanged")
                .passed("endEvent_nothingAdded", "callActivity_programme", "callActivity_deficitRoadmap")
                .neverPassed("callActivity_addedRoadmap");
    }

    @Test
    void aSchoolThatLeavesEndsEverything() {
        opened(true, false, false, "doPlan")
                .message("SchoolWithdrawn")
                .runJobs()
                .endedAt("endEvent_caseWithdrawn");
    }

    @Test
    void aCancelledYearEndsEverything() {
        opened(true, false, false).message("CycleCancelled").runJobs().endedAt("endEvent_caseCancelled");
    }

    @Test
    void aClosedYearEndsWhatIsUnfinished() {
        opened(true, false, false).message("CycleClosed").runJobs().endedAt("endEvent_caseClosed");
    }
}
