package org.opora.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.opora.error.OporaException;

/** Judges a form before it is deployed: only known components, no foreign markup, sane size. */
final class FormGuard {

    private static final int MOST_COMPONENTS = 500;
    private static final int DEEPEST = 12;
    private static final int LARGEST = 1_000_000;
    private static final Pattern FORM_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,119}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final Pattern LINK =
            Pattern.compile("\\]\\(\\s*(javascript|data|vbscript):", Pattern.CASE_INSENSITIVE);

    private int components;

    private FormGuard() {}

    static JsonNode parse(ObjectMapper json, String text) {
        if (text.length() > LARGEST) {
            throw refusal("", "size");
        }
        JsonNode tree;
        try {
            tree = json.readTree(text);
        } catch (JsonProcessingException e) {
            throw refusal("", "json");
        }
        check(tree);
        return tree;
    }

    static void check(JsonNode tree) {
        if (!tree.isObject() || !FORM_ID.matcher(tree.path("id").asText("")).matches()) {
            throw refusal("id", "id");
        }
        new FormGuard().components(tree, 1);
    }

    private void components(JsonNode parent, int depth) {
        if (depth > DEEPEST) {
            throw refusal(parent.path("id").asText(), "depth");
        }
        Set<String> keys = new HashSet<>();
        for (JsonNode node : parent.path("components")) {
            component(new FormField(node), keys);
            components(node, depth + 1);
        }
    }

    private void component(FormField field, Set<String> keys) {
        String place = field.place();
        if (++components > MOST_COMPONENTS) {
            throw refusal(place, "components");
        }
        if (!FieldType.of(field.type()).allowed()) {
            throw refusal(place, "type " + field.type());
        }
        if (!field.key().isEmpty()) {
            if (!KEY.matcher(field.key()).matches()) {
                throw refusal(place, "key " + field.key());
            }
            if (!keys.add(field.key())) {
                throw refusal(place, "twice " + field.key());
            }
        }
        pattern(field, place);
        if (LINK.matcher(field.json().path("text").asText("")).find()) {
            throw refusal(place, "link");
        }
    }

    private static void pattern(FormField field, String place) {
        String pattern = field.validate("pattern").asText("");
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw refusal(place, "pattern " + pattern);
        }
    }

    private static OporaException refusal(String place, String reason) {
        return new OporaException("form.unsafe", place, reason);
    }
}
