package org.opora.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.TaskChange.Kind;

/**
 * A decision that a form lets be made for many tasks at once. The form says so itself, in the properties of the question:
 * {@code "properties": {"accept": "ACCEPT", "return": "RETURN", "remark": "remark", "newDue": "newDue"}}.
 *
 * @param field key of the question
 * @param accept answer that accepts
 * @param back answer that returns the work; null when it cannot be returned so
 * @param remark key of the text that a return needs
 * @param newDue key of the day that a return needs
 */
record QuickDecision(
        String field, String accept, @Nullable String back, @Nullable String remark, @Nullable String newDue) {

    /** Stands between the new day and the remark. */
    private static final char PARTED = '|';

    /** The decision that the form declares; empty when it has to be filled in task by task. */
    static Optional<QuickDecision> of(JsonNode component) {
        JsonNode properties = component.path("properties");
        String accept = text(properties, "accept");
        String key = text(component, "key");
        if (accept != null && key != null) {
            return Optional.of(new QuickDecision(
                    key, accept, text(properties, "return"), text(properties, "remark"), text(properties, "newDue")));
        }
        for (JsonNode child : component.path("components")) {
            Optional<QuickDecision> found = of(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    boolean allows(Kind kind) {
        return kind == Kind.ACCEPT || back != null;
    }

    /** The answers of the form. @param given for a return the new day and the remark, parted by a bar */
    Map<String, Object> answers(Kind kind, @Nullable String given) {
        Map<String, Object> answers = new HashMap<>();
        if (kind == Kind.ACCEPT || back == null || given == null) {
            answers.put(field, accept);
            return answers;
        }
        answers.put(field, back);
        int at = given.indexOf(PARTED);
        put(answers, newDue, given.substring(0, Math.max(at, 0)));
        put(answers, remark, given.substring(at + 1));
        return answers;
    }

    private static void put(Map<String, Object> answers, @Nullable String key, String value) {
        if (key != null && !value.isEmpty()) {
            answers.put(key, value);
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        String text = node.path(name).asText("");
        return text.isEmpty() ? null : text;
    }
}
