package org.opora.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Start variables as JSON that keeps their types: {@code {"sessionOpens": ["Date", 1829001600000]}}. */
final class StartVariables {

    private static final TypeReference<Map<String, Object[]>> TYPED = new TypeReference<>() {};

    private StartVariables() {}

    static String write(ObjectMapper json, Map<String, @Nullable Object> variables) {
        Map<String, Object[]> typed = new LinkedHashMap<>();
        variables.forEach((name, value) -> typed.put(name, typed(name, value)));
        try {
            return json.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("start variables", e);
        }
    }

    static Map<String, @Nullable Object> read(ObjectMapper json, String text) {
        try {
            Map<String, @Nullable Object> variables = new HashMap<>();
            json.readValue(text, TYPED).forEach((name, typed) -> variables.put(name, value(typed)));
            return variables;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("start variables", e);
        }
    }

    private static Object[] typed(String name, @Nullable Object value) {
        if (value == null) {
            return new Object[] {"null", ""};
        }
        if (value instanceof Date date) {
            return new Object[] {"Date", date.getTime()};
        }
        if (value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double) {
            return new Object[] {value.getClass().getSimpleName(), value};
        }
        throw new IllegalArgumentException(
                "Variable " + name + " may not be a " + value.getClass().getName());
    }

    private static @Nullable Object value(Object[] typed) {
        return switch (String.valueOf(typed[0])) {
            case "null" -> null;
            case "Date" -> new Date(((Number) typed[1]).longValue());
            case "Integer" -> ((Number) typed[1]).intValue();
            case "Long" -> ((Number) typed[1]).longValue();
            case "Double" -> ((Number) typed[1]).doubleValue();
            default -> typed[1];
        };
    }
}
