package org.opora.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field or a whole list that a person fills in, and where it stands.
 *
 * @param section label of the outermost group around it; empty outside of groups
 * @param groups paths of the groups around it, outermost first, those without a path left out
 */
record FieldPlace(FormField field, String section, List<String> groups) {

    /** All of a form, in its order. */
    static List<FieldPlace> of(FormField form) {
        List<FieldPlace> places = new ArrayList<>();
        collect(form, "", List.of(), places);
        return places;
    }

    /** Dotted path of the value. */
    String path() {
        String own = isList() ? field.path() : field.key();
        return Tree.join(String.join(".", groups), own);
    }

    boolean isList() {
        return field.kind() == FieldType.DYNAMIC_LIST;
    }

    /** Rows that a person can neither add nor remove. */
    boolean isFixedList() {
        return isList() && !field.json().path("allowAddRemove").asBoolean(true);
    }

    /** The value with those columns only that the list asks for; the server's own beside them are no answer. */
    @Nullable
    Object asked(@Nullable Object value) {
        if (!isList() || !(value instanceof List<?> rows)) {
            return value;
        }
        Set<String> columns = field.children().stream().map(FormField::place).collect(Collectors.toSet());
        List<Object> asked = new ArrayList<>();
        for (Object row : rows) {
            Map<String, @Nullable Object> kept = Tree.map(row);
            kept.keySet().retainAll(columns);
            asked.add(kept);
        }
        return asked;
    }

    /** A form that holds this field only, its values at the same path. */
    JsonNode alone(ObjectMapper json) {
        JsonNode inner = field.json();
        for (int level = groups.size() - 1; level >= 0; level--) {
            ObjectNode group = json.createObjectNode().put("type", "group").put("path", groups.get(level));
            group.putArray("components").add(inner);
            inner = group;
        }
        ObjectNode form = json.createObjectNode();
        form.putArray("components").add(inner);
        return form;
    }

    private static void collect(FormField parent, String section, List<String> groups, List<FieldPlace> places) {
        for (FormField field : parent.children()) {
            switch (field.kind()) {
                case GROUP -> {
                    List<String> inside = new ArrayList<>(groups);
                    if (!field.path().isEmpty()) {
                        inside.add(field.path());
                    }
                    collect(field, section.isEmpty() ? field.label() : section, List.copyOf(inside), places);
                }
                case DYNAMIC_LIST -> places.add(new FieldPlace(field, section, groups));
                case EXPRESSION -> {}
                default -> {
                    if (field.kind().holdsValue() && !field.key().isEmpty()) {
                        places.add(new FieldPlace(field, section, groups));
                    }
                }
            }
        }
    }
}
