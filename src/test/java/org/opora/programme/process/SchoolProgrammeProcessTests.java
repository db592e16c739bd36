package org.opora.programme.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through the work on a programme; a stage switched off creates no task. */
class SchoolProgrammeProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("school-programme")
            .stub("programme-drafting", "programme-expertise", "publication-control");

    @BeforeEach
    void steps() {
        process.idle("openProgrammeDelegate")
                .stubAnswers("programme-drafting", Map.of("programmeId", "p", "programmeChanged", true))
                .stubAnswers("programme-expertise", Map.of("verdict", "ACCEPTED"))
                .stubAnswers("publication-control", Map.of());
    }

    private ProcessRun opened(String... switches) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("caseKey", "rybinsk-2027-1/school-1");
        for (String name : new String[] {"doAgreement", "doProgramme", "doApproval", "doPublication"}) {
            variables.put(name, java.util.List.of(switches).contains(name));
        }
        for (String name : new String[] {"curatorDue", "riskProfileDue", "approvalDue"}) {
            variables.put(name, process.date("2027-08-31"));
        }
        return process.start("rybinsk-2027-1/school-1", variables).runJobs();
    }

    @Test
    void aProgrammeIsWrittenReviewedApprovedAndPublished() {
        opened("doAgreement", "doProgramme", "doApproval", "doPublication")
                .complete("userTask_attachCurator", Map.of())
                .complete("userTask_assessRisks", Map.of())
                .runJobs()
                .complete("userTask_approveProgramme", Map.of())
                .runJobs()
                .endedAt("endEvent_programmePublished");
    }

    @Test
    void aRejectedProgrammeBeginsWithTheRisksAgain() {
        process.stubAnswers("programme-expertise", Map.of("verdict", "REJECTED"));
        opened("doProgramme")
                .complete("userTask_assessRisks", Map.of())
                .runJobs()
                .waitsAt("userTask_assessRisks");
    }

    @Test
    void anUnchangedProgrammeGoesOn() {
        process.stubAnswers("programme-drafting", Map.of("programmeId", "p", "programmeChanged", false));
        opened("doProgramme")
                .complete("userTask_assessRisks", Map.of())
                .runJobs()
                .endedAt("endEvent_programmeContinues");
    }

    @Test
    void withoutApprovalAndPublicationTheReviewedProgrammeIsReady() {
        opened("doProgramme")
                .complete("userTask_assessRisks", Map.of())
                .runJobs()
                .endedAt("endEvent_programmeReady");
    }

    @Test
    void anApprovedProgrammeNeedsNoPublicationWhereThatIsOff() {
        opened("doProgramme", "doApproval")
                .complete("userTask_assessRisks", Map.of())
                .runJobs()
                .complete("userTask_approveProgramme", Map.of())
                .endedAt("endEvent_programmeReady");
    }

    @Test
    void aYearWithoutProgrammesEndsAtOnce() {
        opened().endedAt("endEvent_programmeNotPlanned");
    }

    @Test
    void aCuratorIsAttachedInAYearWithoutProgrammesToo() {
        opened("doAgreement").complete("userTask_attachCurator", Map.of()).endedAt("endEvent_programmeNotPlanned");
    }
}
