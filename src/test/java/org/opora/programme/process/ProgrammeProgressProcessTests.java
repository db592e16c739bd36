package org.opora.programme.process;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through a monitoring of progress. */
class ProgrammeProgressProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("programme-progress");

    private ProcessRun opened(String kind) {
        return process.start(
                "rybinsk-2027-1/school-1",
                Map.of(
                        "progressKind", kind,
                        "interimOpens", process.date("2027-05-31"),
                        "interimProgressDue", process.date("2027-06-30"),
                        "repeatOpens", process.date("2027-10-31"),
                        "repeatProgressDue", process.date("2027-11-15"),
                        "correctionDue", process.date("2027-11-30")));
    }

    @Test
    void interimMonitoringOpensInJune() {
        opened("INTERIM")
                .fireTimer("timer_interimOpens")
                .complete("userTask_reportProgress", Map.of("correctionNeeded", false))
                .endedAt("endEvent_progressDone");
    }

    @Test
    void interimMonitoringLeadsToACorrection() {
        opened("INTERIM")
                .fireTimer("timer_interimOpens")
                .complete("userTask_reportProgress", Map.of("correctionNeeded", true))
                .complete("userTask_correctProgramme", Map.of())
                .endedAt("endEvent_progressDone");
    }

    @Test
    void repeatMonitoringMayNeedNoCorrection() {
        opened("REPEAT")
                .fireTimer("timer_repeatOpens")
                .complete("userTask_repeatProgress", Map.of("correctionNeeded", false))
                .endedAt("endEvent_progressDone");
    }

    @Test
    void repeatMonitoringLeadsToACorrection() {
        opened("REPEAT")
                .fireTimer("timer_repeatOpens")
                .complete("userTask_repeatProgress", Map.of("correctionNeeded", true))
                .complete("userTask_correctProgramme", Map.of())
                .endedAt("endEvent_progressDone");
    }
}
