package org.opora.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of an earlier answer the form of today can hold. */
final class Carried {

    private final Map<String, @Nullable Object> facts;
    private final Scope scope;
    private final boolean files;

    private Carried(Map<String, @Nullable Object> facts, Scope scope, boolean files) {
        this.facts = facts;
        this.scope = scope;
        this.files = files;
    }

    /** From an answer to another task, whose files stay there. */
    static Carried withoutFiles(Map<String, @Nullable Object> facts, Scope scope) {
        return new Carried(facts, scope, false);
    }

    /** From the answer that this task takes up again, whose files come with it. */
    static Carried withFiles(Map<String, @Nullable Object> facts, Scope scope) {
        return new Carried(facts, scope, true);
    }

    /** The value for the place, or null when the earlier form had no such field, or one of another type. */
    @Nullable
    Object value(FieldPlace place, FormField before, Map<String, @Nullable Object> answers) {
        Optional<FieldPlace> then = FieldPlace.of(before).stream()
                .filter(one -> one.path().equals(place.path()))
                .findFirst();
        return then.isEmpty() ? null : value(place.field(), then.get().field(), Tree.at(answers, place.path()));
    }

    private @Nullable Object value(FormField now, FormField then, @Nullable Object answer) {
        if (answer == null || !now.type().equals(then.type()) || now.kind() == FieldType.FILE_PICKER && !files) {
            return null;
        }
        return switch (now.kind()) {
            case DYNAMIC_LIST -> now.json().path("allowAddRemove").asBoolean(true) ? rows(now, then, answer) : null;
            case RADIO, SELECT -> offered(now).containsKey(answer.toString()) ? answer : null;
            case CHECKLIST, TAG_LIST -> offeredOf(now, answer);
            case DATE_TIME -> subtype(now).equals(subtype(then)) ? answer : null;
            default -> answer;
        };
    }

    private @Nullable List<Object> rows(FormField now, FormField then, Object answer) {
        List<Object> rows = new ArrayList<>();
        for (Object given : answer instanceof List<?> list ? list : List.of()) {
            rows.add(row(now, then, Tree.map(given)));
        }
        return rows.isEmpty() ? null : rows;
    }

    /** The cells of one row. */
    Map<String, Object> row(FormField now, FormField then, Map<String, @Nullable Object> given) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (FormField column : now.children()) {
            Object value = column(column, then, given);
            if (value != null) {
                row.put(column.kind() == FieldType.DYNAMIC_LIST ? column.path() : column.key(), value);
            }
        }
        return row;
    }

    private @Nullable Object column(FormField column, FormField then, Map<String, @Nullable Object> row) {
        String name = column.place();
        return then.children().stream()
                .filter(one -> one.place().equals(name))
                .findFirst()
                .map(one -> value(column, one, row.get(name)))
                .orElse(null);
    }

    private @Nullable List<?> offeredOf(FormField field, Object answer) {
        Map<String, Object> offered = offered(field);
        List<?> kept = (answer instanceof List<?> list ? list : List.of())
                .stream()
                        .filter(one -> offered.containsKey(String.valueOf(one)))
                        .toList();
        return kept.isEmpty() ? null : kept;
    }

    private Map<String, Object> offered(FormField field) {
        return Choices.labels(field, facts, scope);
    }

    private static String subtype(FormField field) {
        return field.json().path("subtype").asText("date");
    }
}
