package org.opora.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The places of a form schema that hold words for people: labels, hints, texts, placeholders, units, choices, how to write. */
final class FormTexts {

    private static final List<String> PROPERTIES =
            List.of("label", "description", "text", "placeholder", "dateLabel", "timeLabel", "content", "alt", "title");
    private static final List<String> ADORNERS = List.of("prefixAdorner", "suffixAdorner");

    /**
     * One place.
     *
     * @param component id of the component
     * @param property its property; {@code values.<value>} for the label of a choice
     * @param holder the node whose field holds the words
     */
    record Place(String component, String property, ObjectNode holder, String field) {

        String text() {
            return holder.path(field).asText();
        }

        void replace(String text) {
            holder.put(field, text);
        }
    }

    private FormTexts() {}

    /** Every place of the form, in the order of the schema. */
    static List<Place> of(JsonNode form) {
        List<Place> places = new ArrayList<>();
        form.path("components").forEach(component -> collect(component, places));
        return places;
    }

    private static void collect(JsonNode component, List<Place> places) {
        String id = component.path("id").asText();
        PROPERTIES.forEach(property -> add(id, property, component, property, places));
        ADORNERS.forEach(property -> add(id, "appearance." + property, component.path("appearance"), property, places));
        add(id, "properties." + FormField.PATTERN_HELP, component.path("properties"), FormField.PATTERN_HELP, places);
        for (JsonNode choice : component.path("values")) {
            add(id, "values." + choice.path("value").asText(), choice, "label", places);
        }
        component.path("components").forEach(child -> collect(child, places));
    }

    private static void add(String id, String property, JsonNode holder, String field, List<Place> places) {
        if (holder instanceof ObjectNode object && object.path(field).isTextual()) {
            places.add(new Place(id, property, object, field));
        }
    }
}
