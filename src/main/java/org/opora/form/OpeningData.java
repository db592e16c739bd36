package org.opora.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The values a form is opened with: what the server knows, overlaid by what the person has typed before. */
@Service
public class OpeningData {

    private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

    private final ObjectMapper json;

    OpeningData(ObjectMapper json) {
        this.json = json;
    }

    /** @param typed from a draft; empty when there is none */
    public Map<String, @Nullable Object> of(
            FormSchema schema,
            Map<String, ? extends @Nullable Object> known,
            Map<String, ? extends @Nullable Object> typed) {
        Map<String, @Nullable Object> facts = json.convertValue(known, TREE);
        Map<String, @Nullable Object> data = Tree.overlay(facts, typed);
        fixedLists(new FormField(schema.json()), facts, data);
        return data;
    }

    /** The server's values of those fields that are the person's to fill in, so that the page can mark where they come from. */
    public Map<String, @Nullable Object> prefilled(FormSchema schema, Map<String, ? extends @Nullable Object> known) {
        Map<String, @Nullable Object> facts = json.convertValue(known, TREE);
        Map<String, @Nullable Object> prefilled = new LinkedHashMap<>();
        for (FieldPlace place : FieldPlace.of(new FormField(schema.json()))) {
            Object value = place.asked(Tree.at(facts, place.path()));
            if (!SameValue.isEmpty(value)) {
                Tree.put(prefilled, place.path(), value);
            }
        }
        return prefilled;
    }

    /** Rows that a person cannot add or remove keep the server's columns beside what was typed. */
    private static void fixedLists(
            FormField parent, Map<String, @Nullable Object> facts, Map<String, @Nullable Object> data) {
        for (FormField field : parent.children()) {
            boolean fixed = field.kind() == FieldType.DYNAMIC_LIST
                    && !field.json().path("allowAddRemove").asBoolean(true);
            List<?> known = fixed ? Tree.list(Tree.at(facts, field.path())) : null;
            List<?> typed = fixed ? Tree.list(Tree.at(data, field.path())) : null;
            if (known != null && typed != null) {
                List<Object> rows = new ArrayList<>();
                for (int index = 0; index < known.size(); index++) {
                    Map<String, @Nullable Object> over = Tree.map(index < typed.size() ? typed.get(index) : null);
                    rows.add(Tree.overlay(Tree.map(known.get(index)), over));
                }
                Tree.put(data, field.path(), rows);
            }
            if (field.kind() == FieldType.GROUP && field.path().isEmpty()) {
                fixedLists(field, facts, data);
            }
        }
    }
}
