package org.opora.methodics.process;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.bpmn.Messages;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through "consultation". */
class ConsultationProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("consultation");

    @Test
    void endsWhenTheSchoolSaysThatTheAnswerIsEnough() {
        answered()
                .complete("userTask_acknowledgeConsultation", Map.of("solved", true))
                .endedAt("endEvent_consultation");
    }

    @Test
    void goesBackToTheMethodistWhileSomethingIsUnclear() {
        answered()
                .complete(
                        "userTask_acknowledgeConsultation",
                        Map.of("solved", false, "answerDue", process.date("2027-03-20")))
                .waitsAt("userTask_answerConsultation");
    }

    @Test
    void endsWhenTheSchoolWithdrawsTheQuestion() {
        asked().message(Messages.CONSULTATION_WITHDRAWN).endedAt("endEvent_consultationWithdrawn");
    }

    private static ProcessRun asked() {
        return process.start("rybinsk-consultation-1", Map.of("answerDue", process.date("2027-03-08"), "schoolId", "s"))
                .runJobs()
                .waitsAt("userTask_answerConsultation");
    }

    private static ProcessRun answered() {
        return asked().complete("userTask_answerConsultation", Map.of("acknowledgeDue", process.date("2027-03-15")))
                .waitsAt("userTask_acknowledgeConsultation");
    }
}
