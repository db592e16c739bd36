package org.opora.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The decision tables as they are deployed. */
class SchoolDecisionTests {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision CATEGORY = parse("school-category");
    private static final DmnDecision TRACKS = parse("school-tracks");

    @Test
    void twoProceduresOverTheThresholdAreLowResults() {
        assertThat(category(2, 0, 0, 5, null, null, 40)).containsExactly("SHNOR");
    }

    @Test
    void theSameProcedureInTwoYearsIsLowResults() {
        assertThat(category(1, 1, 0, 5, null, null, 40)).containsExactly("SHNOR");
    }

    @Test
    void bothReasonsFireBothRules() {
        assertThat(category(2, 1, 0, 5, null, null, 40)).containsExactly("SHNOR", "SHNOR");
    }

    @Test
    void aHardSchoolWithLowResultsIsBoth() {
        assertThat(category(3, 0, 0, 5, 10, 75, 40)).containsExactlyInAnyOrder("SHNOR", "SHNSU");
    }

    @Test
    void aHardSchoolWithGoodResultsIsBothToo() {
        assertThat(category(0, 0, 0, 5, 10, 60, 12)).containsExactlyInAnyOrder("NORM", "SHNSU");
    }

    @Test
    void oneProcedureIsTheRiskZone() {
        assertThat(category(1, 0, 0, 5, null, null, 33)).containsExactly("RISK");
    }

    @Test
    void aResourceDeficitIsTheRiskZone() {
        assertThat(category(0, 0, 0, 5, 60, null, 12)).containsExactly("RISK");
    }

    @Test
    void smallNumbersAreForTheCommission() {
        assertThat(category(0, 0, 1, 0, null, null, null)).containsExactly("COMMISSION");
        assertThat(category(1, 0, 1, 4, 90, null, 35)).containsExactly("COMMISSION");
    }

    @Test
    void smallNumbersDoNotSaveASchoolThatIsLowWithoutThem() {
        assertThat(category(2, 0, 1, 4, null, null, 35)).containsExactly("SHNOR");
    }

    @Test
    void noResultsAreForTheCommissionAndNeverNorm() {
        assertThat(category(0, 0, 0, 0, null, null, null)).containsExactly("COMMISSION");
        assertThat(category(0, 0, 0, 0, 80, 80, null)).containsExactlyInAnyOrder("COMMISSION", "SHNSU");
    }

    @Test
    void aMissingDeficitIndexIsNotCounted() {
        assertThat(category(0, 0, 0, 5, null, null, 12)).containsExactly("NORM");
        assertThat(category(0, 0, 0, 5, null, null, 5)).containsExactly("HIGH");
    }

    @Test
    void highResultsNeedEveryProcedureBelowTheHighPercent() {
        assertThat(category(0, 0, 0, 5, 10, 20, 5)).containsExactly("HIGH");
        assertThat(category(0, 0, 0, 5, 10, 20, 5.1)).containsExactly("NORM");
    }

    @Test
    void thresholdsComeFromTheActNotFromTheTable() {
        Map<String, @Nullable Object> inputs = inputs(2, 0, 0, 5, null, null, 40);
        inputs.put("proceduresNeeded", 3);
        assertThat(outcome(CATEGORY, inputs)).containsExactly("RISK");
        inputs.put("riskProcedures", 3);
        assertThat(outcome(CATEGORY, inputs)).containsExactly("NORM");
    }

    @Test
    void everyCombinationHasExactlyOneCategoryByResults() {
        for (int over = 0; over <= 3; over++) {
            for (int repeated = 0; repeated <= over; repeated++) {
                for (int small = 0; small <= 2; small++) {
                    for (int assessed = over; assessed <= over + 1; assessed++) {
                        for (Integer deficit : new Integer[] {null, 0, 59, 60, 100}) {
                            for (Double worst : assessed == 0 ? new Double[] {null} : new Double[] {0.0, 5.0, 29.0}) {
                                assertThat(outcome(
                                                        CATEGORY,
                                                        inputs(over, repeated, small, assessed, deficit, null, worst))
                                                .stream()
                                                .distinct())
                                        .as("%d %d %d %d %s %s", over, repeated, small, assessed, deficit, worst)
                                        .hasSize(1);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void lowResultsTakeTrackOne() {
        assertThat(tracks(true, false, false, 2)).containsExactly(1, 3);
        assertThat(tracks(true, true, false, 2)).containsExactly(1, 3);
    }

    @Test
    void theTrackOfSocialConditionsIsAParameter() {
        assertThat(tracks(false, true, false, 1)).containsExactly(1, 3);
        assertThat(tracks(false, true, false, 2)).containsExactly(2, 3);
        assertThat(tracks(false, true, true, 2)).containsExactly(2, 3);
    }

    @Test
    void theRiskZoneTakesTrackTwoAndTheRestOnlyTrackThree() {
        assertThat(tracks(false, false, true, 1)).containsExactly(2, 3);
        assertThat(tracks(false, false, false, 2)).containsExactly(3);
    }

    private static List<Object> category(
            int over,
            int repeated,
            int small,
            int assessed,
            @Nullable Object deficit,
            @Nullable Object social,
            @Nullable Object worst) {
        return outcome(CATEGORY, inputs(over, repeated, small, assessed, deficit, social, worst));
    }

    private static Map<String, @Nullable Object> inputs(
            int over,
            int repeated,
            int small,
            int assessed,
            @Nullable Object deficit,
            @Nullable Object social,
            @Nullable Object worst) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("proceduresOver", (double) over);
        inputs.put("repeatedProcedures", (double) repeated);
        inputs.put("smallOver", (double) small);
        inputs.put("assessedProcedures", (double) assessed);
        inputs.put("deficitIndex", deficit);
        inputs.put("socialIndex", social);
        inputs.put("worstPercent", worst);
        inputs.put("proceduresNeeded", 2.0);
        inputs.put("riskProcedures", 1.0);
        inputs.put("deficitThreshold", 60.0);
        inputs.put("socialThreshold", 60.0);
        inputs.put("highPercent", 5.0);
        return inputs;
    }

    private static List<Integer> tracks(boolean shnor, boolean shnsu, boolean risk, int shnsuTrack) {
        return outcome(TRACKS, Map.of("shnor", shnor, "shnsu", shnsu, "risk", risk, "shnsuTrack", shnsuTrack)).stream()
                .map(track -> ((Number) track).intValue())
                .toList();
    }

    private static List<Object> outcome(DmnDecision decision, Map<String, ? extends @Nullable Object> inputs) {
        return ENGINE.evaluateDecisionTable(decision, new HashMap<>(inputs)).getResultList().stream()
                .map(result -> result.containsKey("category") ? result.get("category") : result.get("track"))
                .toList();
    }

    private static DmnDecision parse(String key) {
        return ENGINE.parseDecision(key, SchoolDecisionTests.class.getResourceAsStream("/bpmn/" + key + ".dmn"));
    }
}
