package org.opora.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One component of a form schema, read. */
record FormField(JsonNode json) {

    /** Property with the words of how an answer of the field's pattern is written. */
    static final String PATTERN_HELP = "patternHelp";

    String type() {
        return json.path("type").asText("");
    }

    FieldType kind() {
        return FieldType.of(type());
    }

    String key() {
        return json.path("key").asText("");
    }

    /** Where the values of nested components go: a group or list with an empty path adds no level. */
    String path() {
        return json.path("path").asText("");
    }

    /** What people call it; a date or time carries its words under a property of its own. */
    String label() {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(property -> json.path(property).asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** How a refusal names it to the one who drew the form. */
    String place() {
        if (!key().isEmpty()) {
            return key();
        }
        return path().isEmpty() ? json.path("id").asText("") : path();
    }

    List<FormField> children() {
        List<FormField> children = new ArrayList<>();
        json.path("components").forEach(child -> children.add(new FormField(child)));
        return children;
    }

    JsonNode validate(String rule) {
        return json.path("validate").path(rule);
    }

    /** A property that is a literal true or false, or FEEL. */
    boolean flag(JsonNode property, Scope scope) {
        if (property.isTextual()) {
            return Boolean.TRUE.equals(scope.feel(property.asText()));
        }
        return property.asBoolean(false);
    }

    boolean hidden(Scope scope) {
        return flag(json.path("conditional").path("hide"), scope);
    }

    /** Disabled or read-only: shown, but not the person's to answer. */
    boolean locked(Scope scope) {
        return flag(json.path("disabled"), scope) || flag(json.path("readonly"), scope);
    }

    boolean required(Scope scope) {
        return flag(validate("required"), scope);
    }

    /** How an answer that follows the pattern is written, for people; empty when the form does not say it. */
    String patternHelp() {
        return json.path("properties").path(PATTERN_HELP).asText("");
    }

    /** A property of the form's own ({@code properties} in the schema), or the fallback. */
    int property(String name, int fallback) {
        return json.path("properties").path(name).asInt(fallback);
    }
}
