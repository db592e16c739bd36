package org.opora.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The test engine itself, on a diagram of the test sources. */
class ProcessTestEngineTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("test-loop").stub("test-called");

    @Test
    void takesBothWaysAndTheTimer() {
        process.delegate("prepareDelegate", execution -> execution.setVariable("prepared", true));
        process.stubAnswers("test-called", Map.of("answer", "YES"));

        ProcessRun run = process.start("key", Map.of("testDue", process.date("2027-05-10"), "accepted", false));
        run.runJobs().waitsAt("userTask_check");
        run.complete("userTask_check", Map.of("accepted", false)).waitsAt("userTask_check");
        run.fireTimer("boundaryEvent_checkDue").waitsAt("userTask_check", "userTask_remind");
        run.complete("userTask_remind", Map.of());
        run.complete("userTask_check", Map.of("accepted", true));

        run.endedAt("endEvent_done");
        assertThat(run.lastValue("answer")).isEqualTo("YES");
    }

    @Test
    void endsByMessage() {
        process.idle("prepareDelegate");
        ProcessRun run = process.start("key", Map.of("testDue", process.date("2027-05-10"), "accepted", false));
        run.runJobs().message("CycleCancelled").endedAt("endEvent_cancelled");
    }
}
