package org.opora.classification;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decisions;
import org.opora.engine.Evaluation;
import org.opora.error.OporaException;
import org.opora.monitoring.SchoolIndices;
import org.springframework.stereotype.Component;

/** Asks the decision {@code school-category}; the thresholds go in as inputs, the table holds none. */
@Component
class CategoryDecision {

    static final String KEY = "school-category";

    private final Decisions decisions;

    CategoryDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    Verdict of(UUID municipalityId, Indicators indicators, SchoolIndices indices, Parameters parameters) {
        Map<String, @Nullable BigDecimal> inputs = inputs(indicators, indices, parameters);
        Evaluation evaluation = decisions.evaluate(KEY, municipalityId, plain(inputs));
        Set<SchoolCategory> categories = EnumSet.noneOf(SchoolCategory.class);
        Integer cluster = null;
        for (Map<String, @Nullable Object> result : evaluation.results()) {
            categories.add(SchoolCategory.valueOf((String) Objects.requireNonNull(result.get("category"))));
            if (result.get("cluster") instanceof Number number) {
                cluster = number.intValue();
            }
        }
        if (categories.isEmpty() || categories.equals(Set.of(SchoolCategory.SHNSU))) {
            throw new OporaException("decision-without-rule", KEY, String.valueOf(new TreeMap<>(inputs)));
        }
        return new Verdict(
                categories, cluster, inputs, evaluation.rules(), evaluation.definitionId(), evaluation.version());
    }

    private static Map<String, @Nullable BigDecimal> inputs(
            Indicators indicators, SchoolIndices indices, Parameters parameters) {
        Map<String, @Nullable BigDecimal> inputs = new LinkedHashMap<>();
        inputs.put("proceduresOver", BigDecimal.valueOf(indicators.proceduresOver()));
        inputs.put("repeatedProcedures", BigDecimal.valueOf(indicators.repeatedProcedures()));
        inputs.put("smallOver", BigDecimal.valueOf(indicators.smallOver()));
        inputs.put("assessedProcedures", BigDecimal.valueOf(indicators.assessedProcedures()));
        inputs.put("worstPercent", indicators.worstPercent());
        inputs.put("deficitIndex", indices.deficit());
        inputs.put("socialIndex", indices.social());
        inputs.put("thresholdPercent", BigDecimal.valueOf(parameters.thresholdPercent()));
        inputs.put("proceduresNeeded", BigDecimal.valueOf(parameters.procedures()));
        inputs.put("yearsNeeded", BigDecimal.valueOf(parameters.years()));
        inputs.put("riskProcedures", BigDecimal.valueOf(parameters.riskProcedures()));
        inputs.put("minParticipants", BigDecimal.valueOf(parameters.minParticipants()));
        inputs.put("deficitThreshold", parameters.deficitThreshold());
        inputs.put("socialThreshold", parameters.socialThreshold());
        inputs.put("highPercent", BigDecimal.valueOf(parameters.highPercent()));
        return inputs;
    }

    /** The engine takes primitive numbers only. */
    private static Map<String, @Nullable Object> plain(Map<String, @Nullable BigDecimal> inputs) {
        Map<String, @Nullable Object> values = new HashMap<>();
        inputs.forEach((name, value) -> values.put(name, value == null ? null : value.doubleValue()));
        return values;
    }
}
