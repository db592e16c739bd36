package org.opora.programme;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decisions;
import org.opora.engine.Evaluation;
import org.opora.engine.FiredRule;
import org.springframework.stereotype.Component;

/** Asks the decision tables on risks: how significant a factor is, and whether a programme must answer it. */
@Component
class RiskRules {

    private static final String SIGNIFICANCE = "risk-significance";
    private static final String PROGRAMMES = "required-programmes";

    private final Decisions decisions;

    RiskRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /** A result with the rule in words. */
    record Explained<T>(T result, String explanation) {}

    Explained<Significance> significance(UUID municipalityId, RiskFactorView factor, @Nullable BigDecimal value) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("value", number(value));
        inputs.put("lowerIsWorse", factor.lowerIsWorse());
        inputs.put("mediumFrom", number(factor.thresholds().mediumFrom()));
        inputs.put("highFrom", number(factor.thresholds().highFrom()));
        Evaluation evaluation =
                decisions.evaluate(SIGNIFICANCE, municipalityId, inputs).required(SIGNIFICANCE, inputs);
        return new Explained<>(Significance.valueOf(answer(evaluation, "significance")), words(evaluation));
    }

    Explained<Requirement> requirement(UUID municipalityId, String factor, Significance significance) {
        Map<String, Object> inputs = Map.of("factor", factor, "significance", significance.name());
        Evaluation evaluation =
                decisions.evaluate(PROGRAMMES, municipalityId, inputs).required(PROGRAMMES, inputs);
        return new Explained<>(Requirement.valueOf(answer(evaluation, "requirement")), words(evaluation));
    }

    private static String answer(Evaluation evaluation, String output) {
        return String.valueOf(evaluation.results().get(0).get(output));
    }

    private static String words(Evaluation evaluation) {
        List<FiredRule> rules = evaluation.rules();
        return rules.stream().map(FiredRule::annotation).collect(Collectors.joining("; "));
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
