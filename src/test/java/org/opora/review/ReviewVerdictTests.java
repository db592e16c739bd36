package org.opora.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.engine.Decisions;
import org.opora.engine.Evaluation;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the table {@code review-verdict}. */
@OporaTest
class ReviewVerdictTests {

    @Autowired
    private Decisions decisions;

    @Test
    void opposedConclusionsOfTwoCallForAThird() {
        assertThat(verdict(new Scores(2, true, 0.2, 0, 1.5, 1.6, 2))).isEqualTo("THIRD_EXPERT");
    }

    @Test
    void aWideSpreadCallsForAThird() {
        assertThat(verdict(new Scores(2, false, 0.51, 0, 1, 1.6, 2))).isEqualTo("THIRD_EXPERT");
        assertThat(verdict(new Scores(2, false, 0.5, 0, 1, 1.6, 2))).isEqualTo("ACCEPTED_WITH_REMARKS");
    }

    @Test
    void threeExpertsAreNeverFollowedByAFourth() {
        assertThat(verdict(new Scores(3, true, 1.5, 0, 1, 1.5, 2))).isEqualTo("ACCEPTED_WITH_REMARKS");
    }

    @Test
    void aBlockerReturnsTheProgramme() {
        assertThat(verdict(new Scores(2, false, 0, 1, 2, 2, 1))).isEqualTo("REJECTED");
    }

    @Test
    void oneWeakCriterionReturnsTheProgramme() {
        assertThat(verdict(new Scores(2, false, 0, 0, 0.49, 1.7, 0))).isEqualTo("REJECTED");
    }

    @Test
    void aLowMeanReturnsTheProgramme() {
        assertThat(verdict(new Scores(2, false, 0, 0, 0.5, 0.99, 0))).isEqualTo("REJECTED");
    }

    @Test
    void aGoodProgrammeWithoutRemarksIsAccepted() {
        assertThat(verdict(new Scores(1, false, 0, 0, 1, 1.7, 0))).isEqualTo("ACCEPTED");
    }

    @Test
    void everythingElseIsAcceptedWithRemarks() {
        assertThat(verdict(new Scores(2, false, 0, 0, 1, 1.9, 1))).isEqualTo("ACCEPTED_WITH_REMARKS");
        assertThat(verdict(new Scores(2, false, 0, 0, 1, 1.2, 0))).isEqualTo("ACCEPTED_WITH_REMARKS");
    }

    @Test
    void theRuleIsExplainedInWords() {
        Evaluation evaluation = evaluate(new Scores(2, false, 0, 1, 2, 2, 1));

        assertThat(evaluation.rules()).hasSize(1);
        assertThat(evaluation.rules().get(0).annotation()).contains("критические замечания");
    }

    private String verdict(Scores scores) {
        return String.valueOf(evaluate(scores).results().get(0).get("verdict"));
    }

    private Evaluation evaluate(Scores scores) {
        Map<String, Object> inputs = new HashMap<>(scores.asInputs());
        inputs.putAll(Map.of("spreadLimit", 0.5, "lowestAllowed", 0.5, "returnBelow", 1.0, "acceptFrom", 1.7));
        return decisions.evaluate("review-verdict", null, inputs);
    }
}
