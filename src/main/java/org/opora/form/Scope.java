package org.opora.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that FEEL of a field sees: everything of the form, overlaid inside a list by the row, with {@code this},
 * {@code parent} and {@code i} as form-js offers them.
 */
final class Scope {

    private final FeelExpressions feel;
    private final Map<String, @Nullable Object> values;

    private Scope(FeelExpressions feel, Map<String, @Nullable Object> values) {
        this.feel = feel;
        this.values = values;
    }

    static Scope of(FeelExpressions feel, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.put("this", values);
        return new Scope(feel, all);
    }

    /** @param index from 0 */
    Scope row(Map<String, ? extends @Nullable Object> row, int index) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.putAll(row);
        all.put("parent", values.get("this"));
        all.put("this", row);
        all.put("i", index + 1);
        return new Scope(feel, all);
    }

    /** A text that starts with {@code =} is FEEL; anything else is not, and gives null. */
    @Nullable
    Object feel(String text) {
        String expression = text.strip();
        return expression.startsWith("=") ? feel.evaluate(expression.substring(1), values) : null;
    }

    /** A limit that is a number or FEEL; null when there is none. */
    @Nullable
    BigDecimal number(JsonNode limit) {
        if (limit.isNumber()) {
            return limit.decimalValue();
        }
        if (!limit.isTextual()) {
            return null;
        }
        Object value = limit.asText().strip().startsWith("=") ? feel(limit.asText()) : limit.asText();
        return value == null ? null : Numbers.read(value);
    }
}
