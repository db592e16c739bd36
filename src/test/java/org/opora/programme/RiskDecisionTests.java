package org.opora.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.engine.Decisions;
import org.opora.engine.DecisionsInMemory;
import org.opora.engine.Evaluation;

/** The two decision tables on risks, rule by rule. */
class RiskDecisionTests {

    private static final Decisions SIGNIFICANCE = DecisionsInMemory.of("risk-significance");
    private static final Decisions PROGRAMMES = DecisionsInMemory.of("required-programmes");

    private static Evaluation significance(Double value, boolean lowerIsWorse, Double medium, Double high) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("value", value);
        inputs.put("lowerIsWorse", lowerIsWorse);
        inputs.put("mediumFrom", medium);
        inputs.put("highFrom", high);
        return SIGNIFICANCE.evaluate("risk-significance", null, inputs);
    }

    @ParameterizedTest
    @CsvSource({
        "10, false, 5, 10, HIGH",
        "9.9, false, 5, 10, MEDIUM",
        "5, false, 5, 10, MEDIUM",
        "4.9, false, 5, 10, LOW",
        "0, false, 5, 10, LOW",
        "8, true, 15, 8, HIGH",
        "15, true, 15, 8, MEDIUM",
        "15.1, true, 15, 8, LOW",
        ", false, 5, 10, UNKNOWN",
        "7, false, , , UNKNOWN"
    })
    void thresholdsAreInclusive(Double value, boolean lowerIsWorse, Double medium, Double high, String expected) {
        Evaluation evaluation = significance(value, lowerIsWorse, medium, high);
        assertThat(evaluation.results().get(0)).containsEntry("significance", expected);
        assertThat(evaluation.rules()).singleElement().satisfies(rule -> assertThat(rule.annotation())
                .isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "discipline, HIGH, REQUIRED",
        "discipline, MEDIUM, ADVISED",
        "failure-risk, MEDIUM, REQUIRED",
        "failure-risk, LOW, NONE",
        "factor-13, HIGH, REQUIRED"
    })
    void significanceDecidesOnTheProgramme(String factor, String significance, String expected) {
        Evaluation evaluation = PROGRAMMES.evaluate(
                "required-programmes", null, Map.of("factor", factor, "significance", significance));
        assertThat(evaluation.results().get(0)).containsEntry("requirement", expected);
    }

    @Test
    void aFactorAddedLaterNeedsNoNewRule() {
        assertThat(PROGRAMMES
                        .evaluate("required-programmes", null, Map.of("factor", "factor-14", "significance", "LOW"))
                        .results())
                .hasSize(1);
    }
}
