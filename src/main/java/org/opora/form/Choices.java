package org.opora.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be chosen: fixed in the form, given by the server under {@code valuesKey}, or computed by FEEL. */
final class Choices {

    private final Answer answer;
    private final Map<String, Object> values;

    private Choices(Answer answer, Map<String, Object> values) {
        this.answer = answer;
        this.values = values;
    }

    static Choices of(Answer answer) {
        return new Choices(answer, offered(answer.field(), answer.known(), answer.scope(), false));
    }

    /** Words of each choice by the text of its value. */
    static Map<String, Object> labels(FormField field, Map<String, @Nullable Object> known, Scope scope) {
        return offered(field, known, scope, true);
    }

    @Nullable
    Object one(Object given) {
        Object value = values.get(text(given));
        return value == null ? answer.refuse("choice") : value;
    }

    @Nullable
    Object several(Object given) {
        if (!(given instanceof List<?> list) || list.size() > Math.max(values.size(), 1)) {
            return answer.refuse("choice");
        }
        List<Object> chosen = new ArrayList<>();
        for (Object entry : list) {
            Object value = entry == null ? null : values.get(text(entry));
            if (value == null || chosen.contains(value)) {
                return answer.refuse("choice");
            }
            chosen.add(value);
        }
        return chosen;
    }

    static String text(Object value) {
        return value.toString();
    }

    private static Map<String, Object> offered(
            FormField field, Map<String, @Nullable Object> known, Scope scope, boolean labels) {
        Map<String, Object> offered = new LinkedHashMap<>();
        String key = field.json().path("valuesKey").asText("");
        String expression = field.json().path("valuesExpression").asText("");
        if (!expression.isEmpty()) {
            addAll(offered, scope.feel(expression), labels);
        } else if (!key.isEmpty()) {
            addAll(offered, Tree.at(known, key), labels);
        } else {
            for (JsonNode option : field.json().path("values")) {
                String value = option.path("value").asText();
                offered.put(value, labels ? option.path("label").asText(value) : scalar(option.path("value")));
            }
        }
        return offered;
    }

    private static void addAll(Map<String, Object> offered, @Nullable Object options, boolean labels) {
        for (Object option : options instanceof List<?> list ? list : List.of()) {
            Object value = option instanceof Map<?, ?> map ? map.get("value") : option;
            Object label = option instanceof Map<?, ?> map ? map.get("label") : option;
            if (value != null) {
                offered.put(text(value), labels && label != null ? label : value);
            }
        }
    }

    private static Object scalar(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isNumber() ? Numbers.narrow(value.decimalValue()) : value.asText();
    }
}
