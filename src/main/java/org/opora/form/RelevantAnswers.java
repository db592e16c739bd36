package org.opora.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reduces what was sent to what the form asks: hidden fields vanish, locked fields take the server's value, expressions are
 * computed. What vanishes may hide more, so it repeats until nothing changes.
 */
final class RelevantAnswers {

    private static final int MOST_ROUNDS = 8;

    private final FeelExpressions feel;
    private final FormField form;
    private final Map<String, @Nullable Object> known;

    RelevantAnswers(FeelExpressions feel, FormField form, Map<String, @Nullable Object> known) {
        this.feel = feel;
        this.form = form;
        this.known = known;
    }

    Map<String, @Nullable Object> of(Map<String, ?> given) {
        Map<String, @Nullable Object> current = Tree.map(given);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<String, @Nullable Object> next = new LinkedHashMap<>();
            Scope scope = Scope.of(feel, Tree.overlay(known, current));
            fields(form, Tree.map(given), known, scope, next);
            if (next.equals(current)) {
                break;
            }
            current = next;
        }
        return current;
    }

    private void fields(
            FormField parent,
            Map<String, @Nullable Object> given,
            Map<String, @Nullable Object> known,
            Scope scope,
            Map<String, @Nullable Object> kept) {
        for (FormField field : parent.children()) {
            if (!field.hidden(scope)) {
                field(field, given, known, scope, kept);
            }
        }
    }

    private void field(
            FormField field,
            Map<String, @Nullable Object> given,
            Map<String, @Nullable Object> known,
            Scope scope,
            Map<String, @Nullable Object> kept) {
        switch (field.kind()) {
            case GROUP -> group(field, given, known, scope, kept);
            case DYNAMIC_LIST -> Tree.put(kept, field.path(), rows(field, given, known, scope));
            case EXPRESSION ->
                Tree.put(
                        kept,
                        field.key(),
                        scope.feel(field.json().path("expression").asText("")));
            default -> {
                if (field.kind().holdsValue() && !field.key().isEmpty()) {
                    Tree.put(kept, field.key(), Tree.at(field.locked(scope) ? known : given, field.key()));
                }
            }
        }
    }

    private void group(
            FormField group,
            Map<String, @Nullable Object> given,
            Map<String, @Nullable Object> known,
            Scope scope,
            Map<String, @Nullable Object> kept) {
        if (group.path().isEmpty()) {
            fields(group, given, known, scope, kept);
            return;
        }
        Map<String, @Nullable Object> nested = new LinkedHashMap<>();
        fields(group, Tree.group(given, group.path()), Tree.group(known, group.path()), scope, nested);
        Tree.put(kept, group.path(), Tree.overlay(Tree.group(kept, group.path()), nested));
    }

    private List<Object> rows(
            FormField list, Map<String, @Nullable Object> given, Map<String, @Nullable Object> known, Scope scope) {
        List<?> sent = Objects.requireNonNullElse(Tree.list(Tree.at(given, list.path())), List.of());
        List<?> prefilled = Objects.requireNonNullElse(Tree.list(Tree.at(known, list.path())), List.of());
        boolean fixed = !list.json().path("allowAddRemove").asBoolean(true) && !prefilled.isEmpty();
        int count = fixed ? prefilled.size() : Math.min(sent.size(), AnswerWalk.mostRows(list) + 1);
        List<Object> rows = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Map<String, @Nullable Object> row = Tree.map(index < sent.size() ? sent.get(index) : null);
            Map<String, @Nullable Object> first = Tree.map(index < prefilled.size() ? prefilled.get(index) : null);
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            fields(list, row, first, scope.row(Tree.overlay(first, row), index), kept);
            rows.add(kept);
        }
        return rows;
    }
}
