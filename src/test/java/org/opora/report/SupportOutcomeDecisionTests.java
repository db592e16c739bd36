package org.opora.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.classification.Parameters;

/** What "support-outcome" answers, every rule and every status. */
class SupportOutcomeDecisionTests {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0}, low before {1}, report {2}, done {3} → {4}")
    @CsvSource({
        "NONE, true, false, 90, INTENSIFY",
        "NONE, true, true, 90, CONTINUE",
        "NONE, false, true, , CONTINUE",
        "COMMISSION, true, true, 100, CONTINUE",
        "COMMISSION, true, false, , CONTINUE",
        "SHNOR, true, false, 100, INTENSIFY",
        "SHNOR, true, true, 49, INTENSIFY",
        "SHNOR, true, true, 50, CONTINUE",
        "SHNOR, true, true, 79, CONTINUE",
        "SHNOR, true, true, 80, INTENSIFY",
        "SHNOR, true, true, , CONTINUE",
        "SHNOR, false, true, , INTENSIFY",
        "SHNSU, true, true, 100, CONTINUE",
        "SHNSU, false, false, , CONTINUE",
        "RISK, true, true, 100, CONTINUE",
        "NORM, true, false, 100, CONTINUE",
        "NORM, true, true, 80, EXIT",
        "HIGH, true, true, 100, EXIT",
        "NORM, true, true, 79, CONTINUE",
        "NORM, false, true, , CONTINUE"
    })
    void decides(String status, boolean lowBefore, boolean accepted, @Nullable Integer done, String outcome) {
        assertThat(outcome(status, lowBefore, accepted, done, 80, 50)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}, done {1}, enough from {2}, low below {3} → {4}")
    @CsvSource({
        "NORM, 70, 80, 50, CONTINUE",
        "NORM, 70, 70, 50, EXIT",
        "SHNOR, 45, 80, 50, INTENSIFY",
        "SHNOR, 45, 80, 45, CONTINUE",
        "SHNOR, 70, 70, 45, INTENSIFY"
    })
    void theMunicipalitySetsWhatIsDoneAndWhatHasHardlyBegun(
            String status, int done, int enough, int low, String outcome) {
        assertThat(outcome(status, true, true, done, enough, low)).isEqualTo(outcome);
    }

    @Test
    void theDefaultsAreFourFifthsAndHalf() {
        assertThat(Parameters.DEFAULTS.doneEnough()).isEqualTo(80);
        assertThat(Parameters.DEFAULTS.doneLow()).isEqualTo(50);
    }

    private String outcome(
            String status, boolean lowBefore, boolean accepted, @Nullable Integer done, int enough, int low) {
        return evaluate(status, lowBefore, accepted, done, enough, low)
                .getSingleResult()
                .getSingleEntry()
                .toString();
    }

    private DmnDecisionResult evaluate(
            String status, boolean lowBefore, boolean accepted, @Nullable Integer done, int enough, int low) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("statusNow", status);
        inputs.put("lowBefore", lowBefore);
        inputs.put("reportAccepted", accepted);
        inputs.put("programmeDone", done);
        inputs.put("doneEnough", enough);
        inputs.put("doneLow", low);
        InputStream table = Objects.requireNonNull(getClass().getResourceAsStream("/bpmn/support-outcome.dmn"));
        DmnDecision decision = engine.parseDecision("support-outcome", table);
        return engine.evaluateDecision(decision, inputs);
    }
}
