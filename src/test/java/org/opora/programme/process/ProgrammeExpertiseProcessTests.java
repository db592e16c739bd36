package org.opora.programme.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through both expertises and the revision after them. */
class ProgrammeExpertiseProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process =
            ProcessTestEngine.of("programme-expertise").stub("programme-review");

    @BeforeEach
    void steps() {
        review("ACCEPTED_WITH_REMARKS", true);
    }

    private static void review(String verdict, boolean remarks) {
        process.stubAnswers("programme-review", Map.of("verdict", verdict))
                .delegate("gatherRemarksDelegate", execution -> execution.setVariable("hasRemarks", remarks));
    }

    private ProcessRun opened(boolean municipal, boolean regional) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("caseKey", "rybinsk-2027-1/school-1");
        variables.put("verdict", "ACCEPTED");
        variables.put("hasRemarks", false);
        variables.put("remarksTakenIn", false);
        variables.put("doExpertise", municipal);
        variables.put("doRegionalExpertise", regional);
        variables.put("regionalExpertiseDue", process.date("2027-06-23"));
        variables.put("revisionDue", process.date("2027-08-25"));
        return process.start("rybinsk-2027-1/school-1", variables).runJobs();
    }

    @Test
    void theRegionAnswersInTimeAndTheTextIsWorkedOver() {
        opened(true, true)
                .message("RegionalExpertiseReceived")
                .runJobs()
                .complete("userTask_answerRemarks", Map.of("remarksTakenIn", true))
                .complete("userTask_finaliseProgramme", Map.of())
                .endedAt("endEvent_expertiseDone");
    }

    @Test
    void whenTheRegionDoesNotAnswerTheCoordinatorEntersOrWaivesIt() {
        opened(true, true)
                .fireTimer("timer_regionalExpertiseExpired")
                .complete("userTask_enterRegionalExpertise", Map.of())
                .runJobs()
                .complete("userTask_answerRemarks", Map.of("remarksTakenIn", false))
                .endedAt("endEvent_expertiseDone");
    }

    @Test
    void withoutExpertisesNothingIsAsked() {
        review("ACCEPTED", false);
        opened(false, false).runJobs().endedAt("endEvent_expertiseDone");
    }

    @Test
    void aRejectedProgrammeIsNotRevised() {
        review("REJECTED", true);
        opened(true, false).runJobs().endedAt("endEvent_programmeRejected");
    }
}
