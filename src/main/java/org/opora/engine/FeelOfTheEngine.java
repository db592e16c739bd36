package org.opora.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.opora.form.FeelExpressions;
import org.springframework.stereotype.Component;

/** Forms speak the FEEL of the decisions; without external functions. */
@Component
class FeelOfTheEngine implements FeelExpressions {

    private final FeelEngineApi feel =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    @Override
    public @Nullable Object evaluate(String expression, Map<String, ?> context) {
        Map<String, Object> plain = new HashMap<>();
        context.forEach((name, value) -> plain.put(name, plain(value)));
        EvaluationResult result = feel.evaluateExpression(expression, plain);
        return result.isSuccess() ? result.result() : null;
    }

    /** Nothing but what JSON knows reaches FEEL, which would call methods of anything else. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FeelOfTheEngine::plain).collect(Collectors.toCollection(java.util.ArrayList::new));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new HashMap<>();
            map.forEach((name, inner) -> plain.put(String.valueOf(name), plain(inner)));
            return plain;
        }
        return value.toString();
    }
}
