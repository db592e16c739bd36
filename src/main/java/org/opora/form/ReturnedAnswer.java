package org.opora.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a form opens with when work comes back to the one who did it: the answer given before, wherever the system has no value of its
 * own. A tick that must be set confirms something anew each time and is not carried over.
 */
@Service
public class ReturnedAnswer {

    private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

    private final FeelExpressions feel;
    private final ObjectMapper json;

    ReturnedAnswer(FeelExpressions feel, ObjectMapper json) {
        this.feel = feel;
        this.json = json;
    }

    /**
     * The values of a form with those that come back.
     *
     * @param values everything the form opens with
     * @param fields by dotted path what came back, of a list with fixed rows cell by cell
     */
    public record Filled(Map<String, @Nullable Object> values, Map<String, Object> fields) {}

    /** Whether the form asks for a decision: a choice that must be made, outside of lists and groups, is made anew each time. */
    public static boolean decides(FormSchema schema) {
        return new FormField(schema.json())
                .children().stream()
                        .anyMatch(field -> field.kind() == FieldType.RADIO
                                && field.validate("required").asBoolean(false));
    }

    /**
     * Fills what the system does not know.
     *
     * @param before the form of the answer
     */
    public Filled fill(FormSchema schema, Map<String, ?> known, FormSchema before, Map<String, ?> answer) {
        Map<String, @Nullable Object> facts = json.convertValue(known, TREE);
        Map<String, @Nullable Object> given = json.convertValue(answer, TREE);
        Filled filled = new Filled(Tree.overlay(facts, Map.of()), new LinkedHashMap<>());
        Scope scope = Scope.of(feel, Tree.overlay(facts, given));
        Carried carried = Carried.withFiles(facts, scope);
        FormField then = new FormField(before.json());
        for (FieldPlace place : FieldPlace.of(new FormField(schema.json()))) {
            boolean confirms =
                    place.field().kind() == FieldType.CHECKBOX && place.field().required(scope);
            if (place.field().locked(scope) || confirms) {
                continue;
            }
            if (place.isFixedList()) {
                cells(place, then, facts, given, carried, scope, filled);
            } else if (SameValue.isEmpty(place.asked(Tree.at(facts, place.path())))) {
                put(filled, place.path(), carried.value(place, then, given));
            }
        }
        return filled;
    }

    private static void put(Filled filled, String path, @Nullable Object value) {
        if (value != null && !SameValue.isEmpty(value)) {
            Tree.put(filled.values(), path, value);
            filled.fields().put(path, value);
        }
    }

    /** Rows of the system get back their cells, provided that they are the same rows in the same order. */
    private static void cells(
            FieldPlace place,
            FormField before,
            Map<String, @Nullable Object> facts,
            Map<String, @Nullable Object> given,
            Carried carried,
            Scope scope,
            Filled filled) {
        List<?> now = Tree.list(Tree.at(facts, place.path()));
        List<?> then = Tree.list(Tree.at(given, place.path()));
        Optional<FormField> list = FieldPlace.of(before).stream()
                .filter(one -> one.isList() && one.path().equals(place.path()))
                .map(FieldPlace::field)
                .findFirst();
        if (now == null || then == null || list.isEmpty() || !sameRows(place.field(), now, then, scope)) {
            return;
        }
        List<Object> rows = new ArrayList<>();
        for (int index = 0; index < now.size(); index++) {
            Map<String, @Nullable Object> row = Tree.map(now.get(index));
            for (Map.Entry<String, Object> cell : carried.row(place.field(), list.get(), Tree.map(then.get(index)))
                    .entrySet()) {
                if (SameValue.isEmpty(row.get(cell.getKey())) && !SameValue.isEmpty(cell.getValue())) {
                    row.put(cell.getKey(), cell.getValue());
                    filled.fields().put(place.path() + "." + index + "." + cell.getKey(), cell.getValue());
                }
            }
            rows.add(row);
        }
        Tree.put(filled.values(), place.path(), rows);
    }

    private static boolean sameRows(FormField list, List<?> now, List<?> then, Scope scope) {
        if (now.size() != then.size()) {
            return false;
        }
        List<String> names = list.children().stream()
                .filter(column -> column.locked(scope))
                .map(FormField::place)
                .toList();
        for (int index = 0; index < now.size(); index++) {
            Map<String, @Nullable Object> one = Tree.map(now.get(index));
            Map<String, @Nullable Object> other = Tree.map(then.get(index));
            boolean same = names.stream()
                    .allMatch(
                            name -> SameValue.isEmpty(other.get(name)) || SameValue.of(one.get(name), other.get(name)));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
